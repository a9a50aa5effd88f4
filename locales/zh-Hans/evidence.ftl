### 支持说明的文件：在同一屏幕上，发送之前和之后。

evidence-label = 文件或照片（选填）
evidence-hint = PDF、JPG 或 PNG。最多 10 个文件，每个不超过 10 MB。也可以以后再添加。
evidence-not-kept = 文件只在您的设备上。重新加载本页后，请再次选择。
evidence-choose-button = 选择文件
evidence-chosen = 已选择，尚未发送
evidence-sending = 正在发送
evidence-received = 已发送
evidence-not-sent = 尚未发送。没有这个文件，您的说明也已记录在案。
evidence-type-error = 请选择 PDF、JPG 或 PNG 文件
evidence-size-error = 请选择不超过 10 MB 且不为空的文件
evidence-many-error = 请先移除一个文件，最多可以添加 10 个。
evidence-remove-button = 移除
evidence-send-button = 发送文件
evidence-again-button = 重新发送文件
evidence-received-status = 我们已收到您的文件。
evidence-not-sent-status = 部分文件未能发送。您的说明已记录在案。
