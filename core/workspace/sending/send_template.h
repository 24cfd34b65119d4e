#pragma once

#include "core/connect/whatsapp/template_filling.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// What the outbox carries for an approved template with its values.
[[nodiscard]] Result<SendOrder> orderOf(const connect::whatsapp::TemplateDefinition& definition,
                                        const connect::whatsapp::TemplateValues& values, const LiveParty& to,
                                        const std::optional<OutboundMessage::Media>& media = {});

/// Queues an approved template with its values, as the service had it when it was last asked.
/// `{delivery}`
class SendTemplate final {
 public:
  static constexpr auto kName = QLatin1StringView("message.send-template");
  static constexpr Permission kPermission = Permission::SendMessage;

  SendTemplate(SendTarget target, QString name, QString language, connect::whatsapp::TemplateValues values,
               std::optional<FileToCapture> header = {}, bool fromScreen = false)
      : m_target(std::move(target)), m_name(std::move(name)), m_language(std::move(language)),
        m_values(std::move(values)), m_file(std::move(header)), m_fromScreen(fromScreen) {}
  /// The law asks for it, so it goes to whoever did not agree to be written to as well. For programs of ours alone.
  [[nodiscard]] SendTemplate& required() {
    m_isRequired = true;
    return *this;
  }
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  SendTarget m_target;
  QString m_name;
  QString m_language;
  connect::whatsapp::TemplateValues m_values;
  std::optional<FileToCapture> m_file; ///< of its header
  bool m_fromScreen;                   ///< it waits so that it can be taken back
  bool m_isRequired = false;
  std::optional<OutboundMessage::Media> m_media;
};

} // namespace muniment::workspace
