#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Result<void> model::mustBeExactly(const Json& content, const Json& written) {
  if (content == written)
    return {};
  const auto refuse = [](const QString& member) {
    return failure(ErrorKind::Usage, "json.member_unexpected"_L1, {member});
  };
  if (!content.object() || !written.object())
    return refuse(u"/"_s);
  for (const auto& [name, value] : *content.object()) {
    if (!written.object()->contains(name) || value != written.at(name))
      return refuse(name);
  }
  for (const auto& [name, value] : *written.object()) {
    if (!content.object()->contains(name))
      return refuse(name);
  }
  return refuse(u"/"_s);
}

} // namespace muniment
