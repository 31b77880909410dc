-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: what was done about a deadline that has no other record, such as to send the documents
-- of a committee that has not sat yet.

ALTER TABLE remark ADD COLUMN done_on TEXT CHECK (done_on IS date (done_on));
