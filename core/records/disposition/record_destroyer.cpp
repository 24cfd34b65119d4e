#include "core/records/disposition/record_destroyer.h"

#include "core/access/scope_maker.h"
#include "core/store/destruction_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMessagesAtOnce = 2000;

Scope system() { return access::ScopeMaker::system(); }

} // namespace

Record residualOf(const Record& record, RecordState end) {
  Record residual = record;
  residual.title.clear();
  residual.metadata = Json::Object();
  residual.manifest.clear();
  residual.state = end;
  residual.salt = Salt();
  return residual;
}

Result<void> RecordDestroyer::destroy(std::span<const RecordId> ids) {
  store::DestructionRepository destruction(*m_connection);
  // Before anything is looked at: two records of one list may cover the same message.
  MUNIMENT_TRY(leaveResiduals(ids));
  MUNIMENT_TRY_LET(parts, destruction.partsOf(ids, system()));
  const std::span<const MessageId> messages(parts.messages);
  for (std::size_t first = 0; first < messages.size(); first += kMessagesAtOnce)
    MUNIMENT_TRY(
        m_content.destroyMessages(messages.subspan(first, std::min(kMessagesAtOnce, messages.size() - first))));
  MUNIMENT_TRY(m_content.destroyItems(parts.items));
  MUNIMENT_TRY(destruction.removeParts(ids));
  return m_content.doom(parts.objects);
}

Result<void> RecordDestroyer::leaveResiduals(std::span<const RecordId> ids) {
  store::RecordRepository records(*m_connection);
  MUNIMENT_TRY_LET(versions, records.versionNumbers(ids));
  for (const auto& [id, number] : versions)
    m_state.push_back({aggregateOfVersion(id, number), std::nullopt});
  MUNIMENT_TRY_LET(events, store::RecordFactRepository(*m_connection).events(ids));
  for (const RecordEvent& event : events)
    m_state.push_back({aggregateOf(event), std::nullopt});
  MUNIMENT_TRY_LET(found, records.byIds(ids, system()));
  if (found.size() != ids.size())
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  std::vector<Record> residuals;
  for (const auto& [id, record] : found) {
    residuals.push_back(residualOf(record, m_end));
    MUNIMENT_TRY_LET(digest, commitment(residuals.back().salt, contentOf(residuals.back())));
    m_leaves.push_back({aggregateOf(id), digest});
  }
  return records.saveResiduals(residuals);
}

void RecordDestroyer::moveInto(EntryDraft& draft) {
  std::ranges::move(m_state, std::back_inserter(draft.state));
  std::ranges::move(m_leaves, std::back_inserter(draft.leaves));
  m_state.clear();
  m_leaves.clear();
  m_content.moveInto(draft);
}

} // namespace muniment::records
