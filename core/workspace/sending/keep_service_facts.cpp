#include "core/workspace/sending/keep_service_facts.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json KeepServiceFacts::describe() const {
  return Json::Object{{u"number"_s, number.id}, {u"peer"_s, peer}, {u"templates"_s, qint64(templates.size())}};
}

Result<Json> KeepServiceFacts::apply(CommandContext& context) const {
  store::SendingRepository repository(context.connection());
  MUNIMENT_TRY(repository.saveTemplates(peer, templates, context.now()));
  MUNIMENT_TRY(repository.saveNumber(peer, number, context.now()));
  return Json::Object{{u"templates"_s, qint64(templates.size())}};
}

} // namespace muniment::workspace
