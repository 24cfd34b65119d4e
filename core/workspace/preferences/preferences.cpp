#include "core/workspace/preferences/preferences.h"

#include "core/store/preference_repository.h"

namespace muniment::workspace {

Result<std::optional<QString>> MyPreference::answer(QueryContext& context) const {
  return store::PreferenceRepository(context.connection).find(context.session.actor.id, name);
}

Result<Json> KeepPreference::apply(CommandContext& context) const {
  MUNIMENT_TRY(store::PreferenceRepository(context.connection()).save(context.session().actor.id, name, value));
  return Json::Object();
}

} // namespace muniment::workspace
