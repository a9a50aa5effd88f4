-- The payments of an arrangement, for systems that collect and reconcile. They are part of
-- the offer that was accepted, so they are read from it rather than written a second time.
DROP TABLE arrangement_payments;
CREATE VIEW arrangement_payments
    (arrangement, number, due, total, interest, principal, fees, balance) AS
SELECT r.id, p.key + 1, p.value ->> 'due', p.value ->> 'total', p.value ->> 'interest',
       p.value ->> 'principal', p.value ->> 'fees', p.value ->> 'balance'
  FROM arrangements r, json_each(CAST(r.offer AS TEXT), '$.schedule') p;
