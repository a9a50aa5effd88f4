### 重新加载页面后，之前填写的内容仍在。

kept-whole = 您填写的内容已保留。
kept-partly = 您填写的内容已保留，其中不再适用的部分已略去。
kept-start-over = 重新开始
