### 使用感受：回执旁边的一个问题，可以不回答。

feedback-title = 告诉我们您的感受（选填）
feedback-rating-label = 您觉得在这里处理得怎么样？
feedback-rating-1 = 很不好
feedback-rating-2 = 不好
feedback-rating-3 = 还可以
feedback-rating-4 = 好
feedback-rating-5 = 很好
feedback-rating-error = 请从五个答案中选择一项
feedback-text-label = 哪里可以做得更好？（选填）
feedback-send-button = 发送我的回答
feedback-thanks = 谢谢您。我们已收到您的回答。
feedback-not-sent = 我们不确定是否收到了您的回答。您的计划不受影响。
