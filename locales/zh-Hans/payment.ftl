### 从计划到付款页面。

payment-title = 付款
payment-text = 您在我们的付款页面付款。该页面只会收到您计划的编号。
payment-button = 前往付款页面
