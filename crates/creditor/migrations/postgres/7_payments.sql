-- The payments of an arrangement, for systems that collect and reconcile. They are part of
-- the offer that was accepted, so they are read from it rather than written a second time.
DROP TABLE arrangement_payments;
CREATE VIEW arrangement_payments
    (arrangement, number, due, total, interest, principal, fees, balance) AS
SELECT r.id, p.number, p.payment ->> 'due', (p.payment ->> 'total')::BIGINT,
       (p.payment ->> 'interest')::BIGINT, (p.payment ->> 'principal')::BIGINT,
       (p.payment ->> 'fees')::BIGINT, (p.payment ->> 'balance')::BIGINT
  FROM arrangements r,
       jsonb_array_elements(convert_from(r.offer, 'UTF8')::jsonb -> 'schedule')
           WITH ORDINALITY AS p (payment, number);
