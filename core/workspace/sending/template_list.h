#pragma once

#include "core/connect/whatsapp/template_definition.h"
#include "core/store/sending_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The templates of a connection, as the messenger had them when it was last asked.
struct Templates final {
  static constexpr Permission kPermission = Permission::SendMessage;

  using Answer = std::vector<connect::whatsapp::TemplateDefinition>;
  QString peer;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// NotFound `sending.template_unknown`.
[[nodiscard]] Result<connect::whatsapp::TemplateDefinition>
findTemplate(store::Connection& connection, const QString& peer, const QString& name, const QString& language);

/// The one in the language of a person, as `de_AT` or else as `de`, where the messenger approved it; the one that is
/// named for everybody otherwise. NotFound `sending.template_unknown`.
[[nodiscard]] Result<connect::whatsapp::TemplateDefinition> findTemplateFor(store::Connection& connection,
                                                                            const QString& peer, const QString& name,
                                                                            const QString& persons,
                                                                            const QString& otherwise);

} // namespace muniment::workspace
