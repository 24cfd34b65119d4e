#include "core/workspace/sending/template_list.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::ForeignJson;
using connect::whatsapp::TemplateDefinition;

} // namespace

Result<Templates::Answer> Templates::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(kept, store::SendingRepository(context.connection).templates(peer));
  Answer answer;
  for (const auto& each : kept) {
    MUNIMENT_TRY_LET(item, ForeignJson::parse(each.content));
    answer.push_back(connect::whatsapp::readTemplate(item));
  }
  return answer;
}

Result<TemplateDefinition> findTemplate(store::Connection& connection, const QString& peer, const QString& name,
                                        const QString& language) {
  MUNIMENT_TRY_LET(kept, store::SendingRepository(connection).findTemplate(peer, name, language));
  if (!kept)
    return failure(ErrorKind::NotFound, "sending.template_unknown"_L1, {name, language});
  MUNIMENT_TRY_LET(item, ForeignJson::parse(kept->content));
  return connect::whatsapp::readTemplate(item);
}

Result<TemplateDefinition> findTemplateFor(store::Connection& connection, const QString& peer, const QString& name,
                                           const QString& persons, const QString& otherwise) {
  QStringList wanted{persons, persons.section(u'_', 0, 0)};
  wanted.removeAll(QString());
  for (const QString& language : std::as_const(wanted)) {
    auto found = findTemplate(connection, peer, name, language);
    if (found && found->status == "APPROVED"_L1)
      return found;
    if (!found && found.error().kind != ErrorKind::NotFound)
      return found;
  }
  return findTemplate(connection, peer, name, otherwise);
}

} // namespace muniment::workspace
