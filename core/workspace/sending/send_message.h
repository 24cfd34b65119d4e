#pragma once

#include "core/workspace/items/capture_files.h"
#include "core/workspace/sending/meant_message.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// How a message goes, beside what it says.
struct SendManner final {
  MeantMessage quoted = {};
  /// It waits for as long as the settings of the connection say, so that it can be taken back, and may let the other
  /// side see that they were read.
  bool fromScreen = false;
};

/// What the outbox carries for such a message. Usage where the service would not take it.
[[nodiscard]] Result<SendOrder> orderOf(const connect::whatsapp::GraphMessage& message);

/// Queues words, a file, buttons, a list, a place or contacts for somebody who wrote within the last day. With a file,
/// the content is its caption.
/// `{delivery}`
class SendMessage final {
 public:
  static constexpr auto kName = QLatin1StringView("message.send");
  static constexpr Permission kPermission = Permission::SendMessage;

  SendMessage(SendTarget target, connect::whatsapp::SendContent content, std::optional<FileToCapture> file = {},
              SendManner manner = {})
      : m_target(std::move(target)), m_content(std::move(content)), m_file(std::move(file)),
        m_manner(std::move(manner)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  SendTarget m_target;
  connect::whatsapp::SendContent m_content;
  std::optional<FileToCapture> m_file;
  SendManner m_manner;
  std::optional<OutboundMessage::Media> m_media;
};

/// Queues a reaction to a message, or takes it back where the emoji is empty.
/// `{delivery}`
struct ReactToMessage final {
  static constexpr auto kName = QLatin1StringView("message.react");
  static constexpr Permission kPermission = Permission::SendMessage;

  SendTarget target;
  MeantMessage meant;
  QString emoji;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Lets the other side see that a message, and all before it, was read: the one that waits for an answer where none is
/// named.
/// `{delivery}`
struct MarkRead final {
  static constexpr auto kName = QLatin1StringView("message.mark-read");
  static constexpr Permission kPermission = Permission::SendMessage;

  SendTarget target;
  MeantMessage meant;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
