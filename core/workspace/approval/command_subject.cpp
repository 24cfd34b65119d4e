#include "core/workspace/approval/command_subject.h"

#include "core/base/json.h"
#include "core/store/hold_repository.h"
#include "core/store/record_repository.h"

namespace muniment::workspace {
namespace {

template <class Found>
CommandSubject subjectFrom(const std::optional<Found>& found) {
  return found ? CommandSubject{true, found->matter} : CommandSubject{false, std::nullopt};
}

} // namespace

Result<CommandSubject> subjectOf(const QByteArray& description, store::Connection& connection, const Scope& scope) {
  MUNIMENT_TRY_LET(said, parseJson(description));
  if (const auto hold = HoldId::parse(said.text(u"hold"))) {
    MUNIMENT_TRY_LET(found, store::HoldRepository(connection).byId(*hold, scope));
    return subjectFrom(found);
  }
  if (const auto record = RecordId::parse(said.text(u"record"))) {
    MUNIMENT_TRY_LET(found, store::RecordRepository(connection).byId(*record, scope));
    return subjectFrom(found);
  }
  return CommandSubject();
}

} // namespace muniment::workspace
