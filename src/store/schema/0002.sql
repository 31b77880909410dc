-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: amendments, documents, the money spent, templates, remarks on deadlines, and what a
-- forecast of the budget year stands on.

CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL UNIQUE,
  description TEXT,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('agreement', 'amendment', 'approval', 'call',
    'bank-details', 'opening-order', 'order', 'delivery-report', 'invoice', 'committee',
    'report', 'letter', 'refund-decision', 'evidence', 'other')),
  hash TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT,
  added_on TEXT CHECK (added_on IS date (added_on)),
  added_by TEXT,
  note TEXT
) STRICT;
CREATE INDEX document_by_agreement ON document (agreement);

CREATE TABLE remark (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  deadline TEXT NOT NULL,
  reason TEXT NOT NULL,
  postponed_to TEXT CHECK (postponed_to IS date (postponed_to)),
  recorded_on TEXT CHECK (recorded_on IS date (recorded_on)),
  recorded_by TEXT
) STRICT;
CREATE INDEX remark_by_agreement ON remark (agreement);

CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  label TEXT NOT NULL,
  supplier TEXT,
  contract TEXT,
  startup TEXT REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT,
  ordered_on TEXT NOT NULL CHECK (ordered_on IS date (ordered_on)),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  irregular INTEGER NOT NULL CHECK (irregular IN (0, 1)),
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX commitment_by_agreement ON commitment (agreement);
CREATE INDEX commitment_by_startup ON commitment (startup);
CREATE INDEX commitment_by_document ON commitment (document);

CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  commitment TEXT NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
  certified_on TEXT NOT NULL CHECK (certified_on IS date (certified_on)),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  number TEXT,
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX delivery_by_commitment ON delivery (commitment);
CREATE INDEX delivery_by_document ON delivery (document);

CREATE TABLE disbursement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  commitment TEXT NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
  paid_on TEXT NOT NULL CHECK (paid_on IS date (paid_on)),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  number TEXT,
  invoice TEXT,
  note TEXT
) STRICT;
CREATE INDEX disbursement_by_commitment ON disbursement (commitment);

CREATE TABLE amendment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  label TEXT NOT NULL,
  requested_by TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  requested_on TEXT CHECK (requested_on IS date (requested_on)),
  effective_on TEXT CHECK (effective_on IS date (effective_on)),
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX amendment_by_agreement ON amendment (agreement);
CREATE INDEX amendment_by_requested_by ON amendment (requested_by);
CREATE INDEX amendment_by_document ON amendment (document);

CREATE TABLE amendment_signature (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  amendment TEXT NOT NULL REFERENCES amendment (id) DEFERRABLE INITIALLY DEFERRED,
  party TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT NOT NULL CHECK (signed_on IS date (signed_on)),
  signatory TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  by_delegation INTEGER NOT NULL CHECK (by_delegation IN (0, 1)),
  delegation TEXT
) STRICT;
CREATE INDEX amendment_signature_by_amendment ON amendment_signature (amendment);
CREATE INDEX amendment_signature_by_party ON amendment_signature (party);
CREATE INDEX amendment_signature_by_signatory ON amendment_signature (signatory);

CREATE TABLE amendment_operation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  amendment TEXT NOT NULL REFERENCES amendment (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  action TEXT NOT NULL CHECK (action IN ('set', 'add', 'remove')),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  content TEXT
) STRICT;
CREATE INDEX amendment_operation_by_amendment ON amendment_operation (amendment);

ALTER TABLE settings ADD COLUMN payment_days_min INTEGER CHECK (payment_days_min >= 0);
ALTER TABLE settings ADD COLUMN payment_days_max INTEGER CHECK (payment_days_max >= 0);
ALTER TABLE settings ADD COLUMN attachment_days_min INTEGER CHECK (attachment_days_min >= 0);
ALTER TABLE settings ADD COLUMN attachment_days_max INTEGER CHECK (attachment_days_max >= 0);
ALTER TABLE settings ADD COLUMN ordering_days INTEGER CHECK (ordering_days >= 0);
ALTER TABLE settings ADD COLUMN spending_days INTEGER CHECK (spending_days >= 0);
ALTER TABLE settings ADD COLUMN last_payment_day TEXT;
ALTER TABLE settings ADD COLUMN last_order_day TEXT;
ALTER TABLE settings ADD COLUMN carry_over_day TEXT;

ALTER TABLE agreement ADD COLUMN refund_basis TEXT CHECK (refund_basis IN ('pledged', 'paid'));
ALTER TABLE agreement ADD COLUMN advance_commitments INTEGER NOT NULL DEFAULT 0
  CHECK (advance_commitments IN (0, 1));
ALTER TABLE agreement ADD COLUMN closing_note TEXT;

ALTER TABLE visa ADD COLUMN requested_on TEXT CHECK (requested_on IS date (requested_on));
ALTER TABLE visa ADD COLUMN document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX visa_by_document ON visa (document);

ALTER TABLE budget_code ADD COLUMN party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX budget_code_by_party ON budget_code (party);

ALTER TABLE evidence ADD COLUMN document TEXT
  REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX evidence_by_document ON evidence (document);

ALTER TABLE call ADD COLUMN document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX call_by_document ON call (document);

ALTER TABLE opening ADD COLUMN document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX opening_by_document ON opening (document);
ALTER TABLE opening ADD COLUMN party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX opening_by_party ON opening (party);
ALTER TABLE opening ADD COLUMN ae INTEGER CHECK (ae >= 0);
ALTER TABLE opening ADD COLUMN cp INTEGER CHECK (cp >= 0);

ALTER TABLE refund ADD COLUMN decision TEXT;
ALTER TABLE refund ADD COLUMN document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX refund_by_document ON refund (document);

ALTER TABLE committee ADD COLUMN order_requested_on TEXT
  CHECK (order_requested_on IS date (order_requested_on));
ALTER TABLE committee ADD COLUMN present TEXT;
ALTER TABLE committee ADD COLUMN late_reason TEXT;
ALTER TABLE committee ADD COLUMN document TEXT
  REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX committee_by_document ON committee (document);

ALTER TABLE notice ADD COLUMN document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX notice_by_document ON notice (document);

-- An earlier program would show an agreement without its amendments, which is another law.
UPDATE meta SET value = '2' WHERE name = 'reader';
