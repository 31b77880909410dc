-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of the file: a table for each kind of record and the journal of changes.
--
-- Days are texts as in ISO 8601, amounts whole cents of euro, yes or no 1 or 0, choices their word,
-- references the UUID of the other record and date rules their text.  What is unknown is NULL.
-- Once released, a script never changes: the next one alters what this one made.

-- What a program must know of the file before it reads it: "reader" is the lowest version of the
-- format that a program must know to read this file, "program" the version of Quitus that brought
-- the file to its format, "barrier" the number of the last change that can no longer be undone.
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO meta (name, value) VALUES ('reader', '1'), ('program', ''), ('barrier', '0');

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  short_name TEXT,
  type TEXT CHECK (type IN ('central-administration', 'decentralised-service', 'operator',
    'social-security', 'local-authority', 'public-interest-group', 'association', 'other')),
  siren TEXT,
  siret TEXT,
  address TEXT,
  beta_id TEXT,
  note TEXT
) STRICT;

CREATE TABLE settings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  owner TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  settlement_delay INTEGER CHECK (settlement_delay >= 0),
  holiday_calendar TEXT CHECK (holiday_calendar IN ('metropolitan', 'alsace-moselle',
    'guadeloupe', 'martinique', 'guiana', 'reunion', 'mayotte', 'saint-barthelemy',
    'saint-martin'))
) STRICT;
CREATE INDEX settings_by_owner ON settings (owner);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  function TEXT,
  email TEXT,
  phone TEXT
) STRICT;
CREATE INDEX person_by_organisation ON person (organisation);

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  holder TEXT NOT NULL,
  domiciliation TEXT,
  bank_code TEXT,
  branch_code TEXT,
  account_number TEXT,
  rib_key TEXT,
  iban TEXT,
  bic TEXT,
  iban_derived INTEGER NOT NULL CHECK (iban_derived IN (0, 1)),
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  confirmed_by TEXT,
  confirmed_on TEXT CHECK (confirmed_on IS date (confirmed_on)),
  evidence TEXT
) STRICT;
CREATE INDEX account_by_organisation ON account (organisation);

CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  number TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE programme_label (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  programme TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to))
) STRICT;
CREATE INDEX programme_label_by_programme ON programme_label (programme);

CREATE TABLE startup (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  beta_id TEXT,
  incubator TEXT,
  url TEXT,
  online_procedure INTEGER NOT NULL CHECK (online_procedure IN (0, 1)),
  note TEXT
) STRICT;

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  startup TEXT NOT NULL REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  start TEXT CHECK (start IS date (start)),
  "end" TEXT CHECK ("end" IS date ("end"))
) STRICT;
CREATE INDEX phase_by_startup ON phase (startup);

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  reference TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('contribution-fund', 'management-delegation', 'subsidy',
    'reinvoicing', 'credit-transfer', 'financial', 'cooperation', 'other')),
  purpose TEXT,
  nature TEXT,
  preamble TEXT,
  incubator TEXT,
  owner TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  total INTEGER CHECK (total >= 0),
  total_in_words TEXT,
  total_article TEXT,
  start TEXT,
  start_article TEXT,
  "end" TEXT,
  end_article TEXT,
  long_stop TEXT CHECK (long_stop IS date (long_stop)),
  payments_within_period INTEGER NOT NULL CHECK (payments_within_period IN (0, 1)),
  notified_on TEXT CHECK (notified_on IS date (notified_on)),
  place TEXT,
  originals INTEGER CHECK (originals >= 0),
  renewal TEXT NOT NULL CHECK (renewal IN ('none', 'express', 'tacit')),
  amendment_request TEXT,
  amendment_clause TEXT,
  amendment_article TEXT,
  notice TEXT,
  termination TEXT,
  termination_article TEXT,
  refund_clause TEXT,
  refund_article TEXT,
  refund_due TEXT,
  refund_account TEXT REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  assigned_accountant TEXT,
  settlement_delay INTEGER CHECK (settlement_delay >= 0),
  holiday_calendar TEXT CHECK (holiday_calendar IN ('metropolitan', 'alsace-moselle',
    'guadeloupe', 'martinique', 'guiana', 'reunion', 'mayotte', 'saint-barthelemy',
    'saint-martin')),
  terminated_on TEXT CHECK (terminated_on IS date (terminated_on)),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX agreement_by_owner ON agreement (owner);
CREATE INDEX agreement_by_refund_account ON agreement (refund_account);

CREATE TABLE party (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('contributor', 'beneficiary', 'delegating', 'delegated',
    'partner')),
  name_in_act TEXT,
  representative TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  signatory TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  by_delegation INTEGER NOT NULL CHECK (by_delegation IN (0, 1)),
  delegation TEXT,
  signed_on TEXT CHECK (signed_on IS date (signed_on)),
  original_received_on TEXT CHECK (original_received_on IS date (original_received_on)),
  controller TEXT
) STRICT;
CREATE INDEX party_by_agreement ON party (agreement);
CREATE INDEX party_by_organisation ON party (organisation);
CREATE INDEX party_by_representative ON party (representative);
CREATE INDEX party_by_signatory ON party (signatory);

CREATE TABLE legal_basis (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  reference TEXT,
  url TEXT
) STRICT;
CREATE INDEX legal_basis_by_agreement ON legal_basis (agreement);

CREATE TABLE visa (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('approval', 'prior-opinion', 'deliberation')),
  authority TEXT NOT NULL,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  granted_on TEXT CHECK (granted_on IS date (granted_on))
) STRICT;
CREATE INDEX visa_by_agreement ON visa (agreement);
CREATE INDEX visa_by_person ON visa (person);

CREATE TABLE coverage (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  startup TEXT NOT NULL REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  joined_on TEXT CHECK (joined_on IS date (joined_on))
) STRICT;
CREATE INDEX coverage_by_agreement ON coverage (agreement);
CREATE INDEX coverage_by_startup ON coverage (startup);

CREATE TABLE funding_line (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  payer TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  startup TEXT REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER CHECK (amount >= 0),
  in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  article TEXT
) STRICT;
CREATE INDEX funding_line_by_agreement ON funding_line (agreement);
CREATE INDEX funding_line_by_payer ON funding_line (payer);
CREATE INDEX funding_line_by_startup ON funding_line (startup);

CREATE TABLE budget_code (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  article TEXT,
  fund TEXT,
  fund_label TEXT,
  programme TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  operational_budget TEXT,
  financial_centre TEXT,
  functional_area TEXT,
  activity TEXT,
  cost_centre TEXT,
  detail TEXT,
  share INTEGER CHECK (share >= 0)
) STRICT;
CREATE INDEX budget_code_by_agreement ON budget_code (agreement);
CREATE INDEX budget_code_by_programme ON budget_code (programme);

CREATE TABLE obligation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  nature TEXT NOT NULL CHECK (nature IN ('obligation', 'report', 'transmission', 'publication',
    'deliverable')),
  scope TEXT NOT NULL CHECK (scope IN ('agreement', 'each-startup')),
  article TEXT,
  label TEXT NOT NULL,
  detail TEXT,
  debtor TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  creditor TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  recipient TEXT,
  place TEXT,
  url TEXT,
  online_procedures_only INTEGER NOT NULL CHECK (online_procedures_only IN (0, 1)),
  due TEXT
) STRICT;
CREATE INDEX obligation_by_agreement ON obligation (agreement);
CREATE INDEX obligation_by_debtor ON obligation (debtor);
CREATE INDEX obligation_by_creditor ON obligation (creditor);

CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  obligation TEXT NOT NULL REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  startup TEXT REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  occurrence INTEGER NOT NULL CHECK (occurrence >= 0),
  state TEXT NOT NULL CHECK (state IN ('done', 'not-applicable')),
  done_on TEXT CHECK (done_on IS date (done_on)),
  url TEXT,
  note TEXT,
  recorded_by TEXT
) STRICT;
CREATE INDEX evidence_by_obligation ON evidence (obligation);
CREATE INDEX evidence_by_startup ON evidence (startup);

CREATE TABLE instalment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  label TEXT,
  article TEXT,
  payer TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  payee TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  account TEXT REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  amount_rule TEXT NOT NULL CHECK (amount_rule IN ('fixed', 'percentage', 'quantity', 'balance',
    'in-kind')),
  amount INTEGER CHECK (amount >= 0),
  amount_in_words TEXT,
  percentage INTEGER CHECK (percentage >= 0),
  base INTEGER CHECK (base >= 0),
  quantity INTEGER CHECK (quantity >= 0),
  unit_price INTEGER CHECK (unit_price >= 0),
  due TEXT,
  cancelled_on TEXT CHECK (cancelled_on IS date (cancelled_on)),
  note TEXT
) STRICT;
CREATE INDEX instalment_by_agreement ON instalment (agreement);
CREATE INDEX instalment_by_payer ON instalment (payer);
CREATE INDEX instalment_by_payee ON instalment (payee);
CREATE INDEX instalment_by_account ON instalment (account);

CREATE TABLE condition (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  instalment TEXT NOT NULL REFERENCES instalment (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  fulfilled_on TEXT CHECK (fulfilled_on IS date (fulfilled_on))
) STRICT;
CREATE INDEX condition_by_instalment ON condition (instalment);
CREATE INDEX condition_by_obligation ON condition (obligation);

CREATE TABLE call (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  instalment TEXT NOT NULL REFERENCES instalment (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('collection-order', 'agreement-sent', 'receipt-order')),
  number TEXT,
  called_on TEXT NOT NULL CHECK (called_on IS date (called_on)),
  amount INTEGER CHECK (amount >= 0),
  cancelled_on TEXT CHECK (cancelled_on IS date (cancelled_on))
) STRICT;
CREATE INDEX call_by_instalment ON call (instalment);

CREATE TABLE receipt (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT NOT NULL CHECK (received_on IS date (received_on)),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  reference TEXT,
  account TEXT REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX receipt_by_agreement ON receipt (agreement);
CREATE INDEX receipt_by_account ON receipt (account);

CREATE TABLE receipt_allocation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  receipt TEXT NOT NULL REFERENCES receipt (id) DEFERRABLE INITIALLY DEFERRED,
  instalment TEXT NOT NULL REFERENCES instalment (id) DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;
CREATE INDEX receipt_allocation_by_receipt ON receipt_allocation (receipt);
CREATE INDEX receipt_allocation_by_instalment ON receipt_allocation (instalment);

CREATE TABLE opening (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  requested_on TEXT CHECK (requested_on IS date (requested_on)),
  number TEXT,
  published_on TEXT CHECK (published_on IS date (published_on)),
  available_on TEXT CHECK (available_on IS date (available_on)),
  programme TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX opening_by_agreement ON opening (agreement);
CREATE INDEX opening_by_programme ON opening (programme);

CREATE TABLE opening_allocation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  opening TEXT NOT NULL REFERENCES opening (id) DEFERRABLE INITIALLY DEFERRED,
  receipt TEXT NOT NULL REFERENCES receipt (id) DEFERRABLE INITIALLY DEFERRED,
  ae INTEGER NOT NULL CHECK (ae >= 0),
  cp INTEGER NOT NULL CHECK (cp >= 0)
) STRICT;
CREATE INDEX opening_allocation_by_opening ON opening_allocation (opening);
CREATE INDEX opening_allocation_by_receipt ON opening_allocation (receipt);

CREATE TABLE refund (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  payer TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  payee TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  account TEXT REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  reading TEXT CHECK (reading IN ('strict', 'tolerant')),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  acquired_on TEXT CHECK (acquired_on IS date (acquired_on)),
  decided_on TEXT CHECK (decided_on IS date (decided_on)),
  claimed_on TEXT CHECK (claimed_on IS date (claimed_on)),
  paid_on TEXT CHECK (paid_on IS date (paid_on)),
  reference TEXT
) STRICT;
CREATE INDEX refund_by_agreement ON refund (agreement);
CREATE INDEX refund_by_payer ON refund (payer);
CREATE INDEX refund_by_payee ON refund (payee);
CREATE INDEX refund_by_account ON refund (account);

CREATE TABLE committee_series (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  article TEXT,
  detail TEXT,
  chair TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT NOT NULL,
  documents TEXT
) STRICT;
CREATE INDEX committee_series_by_agreement ON committee_series (agreement);
CREATE INDEX committee_series_by_chair ON committee_series (chair);

CREATE TABLE committee (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  series TEXT NOT NULL REFERENCES committee_series (id) DEFERRABLE INITIALLY DEFERRED,
  startup TEXT REFERENCES startup (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL CHECK (held_on IS date (held_on)),
  decision TEXT CHECK (decision IN ('continue', 'provisional', 'stop', 'transfer')),
  amount INTEGER CHECK (amount >= 0),
  months INTEGER CHECK (months >= 0),
  documents_sent_on TEXT CHECK (documents_sent_on IS date (documents_sent_on)),
  note TEXT
) STRICT;
CREATE INDEX committee_by_series ON committee (series);
CREATE INDEX committee_by_startup ON committee (startup);

CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  sender TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  recipient TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL,
  sent_on TEXT CHECK (sent_on IS date (sent_on)),
  received_on TEXT CHECK (received_on IS date (received_on)),
  answered_on TEXT CHECK (answered_on IS date (answered_on)),
  terminated_on TEXT CHECK (terminated_on IS date (terminated_on))
) STRICT;
CREATE INDEX notice_by_agreement ON notice (agreement);
CREATE INDEX notice_by_sender ON notice (sender);
CREATE INDEX notice_by_recipient ON notice (recipient);

-- The journal.  Changes are numbered from 1 without a gap and their lines from 1.  A new record has
-- only an after, one that went only a before, both with each field that is known, as a line
-- "name=text"; one that was changed has both, with the fields that differ.  "root" is the record
-- without owner, such as the agreement, that the record is a part of.  The hash is the SHA-256 of
-- the hash of the line before, of the change and of the line.
CREATE TABLE journal_change (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  undoes INTEGER REFERENCES journal_change (number) CHECK (undoes < number),
  lines INTEGER NOT NULL CHECK (lines > 0)
) STRICT;
CREATE INDEX journal_change_by_undoes ON journal_change (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE journal_line (
  change INTEGER NOT NULL REFERENCES journal_change (number),
  line INTEGER NOT NULL CHECK (line > 0),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  root TEXT NOT NULL,
  before TEXT,
  after TEXT,
  hash BLOB NOT NULL CHECK (length (hash) = 32),
  PRIMARY KEY (change, line),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_line_by_record ON journal_line (record, change);
CREATE INDEX journal_line_by_root ON journal_line (root, change);

-- What was written stays.
CREATE TRIGGER journal_change_update BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_change_delete BEFORE DELETE ON journal_change
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_line_update BEFORE UPDATE ON journal_line
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_line_delete BEFORE DELETE ON journal_line
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
