#include "core/store/triage_repository.h"

#include "core/store/column.h"
#include "core/store/content_row.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kDecision = "SELECT id, subject, kind, messages, until, content, salt FROM triage t WHERE ";

Result<std::vector<TriageDecision>> read(Rows rows) {
  std::vector<TriageDecision> decisions;
  while (rows.next()) {
    MUNIMENT_TRY_LET(decision, contentAt(rows, 5, triageDecisionFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    if (decision.id.toString() != rows.text(0) || decision.subject() != rows.text(1) ||
        static_cast<std::int64_t>(decision.kind) != rows.integer(2) || decision.messages != rows.integer(3) ||
        decision.until != optionalDayAt(rows, 4))
      return damagedRow(QLatin1StringView("triage"));
    decision.salt = salt;
    decisions.push_back(std::move(decision));
  }
  MUNIMENT_TRY(rows.finish());
  return decisions;
}

} // namespace

Result<void> TriageRepository::add(const TriageDecision& decision) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(decision)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO triage (id, subject, kind, messages, until, content, salt) VALUES (?, "
                           "?, ?, ?, ?, ?, ?)",
                           {column(decision.id), decision.subject(), static_cast<int>(decision.kind),
                            qlonglong(decision.messages), column(decision.until), content, decision.salt.toBytes()}));
  return {};
}

Result<std::map<QString, TriageDecision>> TriageRepository::newest(const QStringList& subjects) {
  MUNIMENT_TRY_LET(list, textList(subjects));
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(kDecision + "subject IN " + selectTexts(m_connection->dialect()) +
                                            " AND id = (SELECT max(o.id) FROM triage o WHERE o.subject = t.subject)",
                                        {list}));
  MUNIMENT_TRY_LET(decisions, read(std::move(rows)));
  std::map<QString, TriageDecision> found;
  for (TriageDecision& decision : decisions)
    found.emplace(decision.subject(), std::move(decision));
  return found;
}

Result<std::vector<TriageDecision>> TriageRepository::scan(const std::optional<TriageId>& after, int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kDecision + "id > ? ORDER BY id LIMIT ?",
                                              {after ? column(*after) : QVariant(u""_s), limit}));
  return read(std::move(rows));
}

} // namespace muniment::store
