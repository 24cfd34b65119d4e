#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <map>
#include <optional>

namespace muniment::answers {

/// The fields of a form as browsers send them; nothing where a name stands twice or a text is no UTF-8.
[[nodiscard]] std::optional<std::map<QString, QString>> formFields(const QByteArray& body);

} // namespace muniment::answers
