-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: what was done about a deadline that has no other record, such as to send the documents
-- of a committee that has not sat yet; and which party placed a purchase order.

ALTER TABLE remark ADD COLUMN done_on TEXT CHECK (done_on IS date (done_on));

ALTER TABLE commitment ADD COLUMN placed_by TEXT
  REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX commitment_by_placed_by ON commitment (placed_by);
