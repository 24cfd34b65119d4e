#pragma once

#include "core/base/result.h"
#include "core/connect/whatsapp/send_content.h"
#include "core/connect/whatsapp/template_definition.h"

#include <map>

namespace muniment::connect::whatsapp {

/// What goes into the blanks of a template, by place: `header.1`, `body.1`, `body.name`, `button.0`.
using TemplateValues = std::map<QString, QString>;

/// The places of a template that need a value, in the order in which they are read.
[[nodiscard]] QStringList placesOf(const TemplateDefinition& definition);

/// Refuses a template that the service would not send, and values that it would not take.
[[nodiscard]] Result<void> checkTemplate(const TemplateDefinition& definition, const TemplateValues& values);

/// The template with its values. `file` is the id of an uploaded file for its header, where it needs one.
[[nodiscard]] Result<TemplateContent> fillTemplate(const TemplateDefinition& definition, const TemplateValues& values,
                                                   const QString& file = {});

/// The template as the person will see it; blanks without a value stand as they are.
struct TemplatePreview final {
  QString header;
  QString body;
  QString footer;
  QStringList buttons;

  [[nodiscard]] QString words() const;
};
[[nodiscard]] TemplatePreview previewOf(const TemplateDefinition& definition, const TemplateValues& values);

} // namespace muniment::connect::whatsapp
