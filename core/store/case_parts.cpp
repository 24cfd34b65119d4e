#include "core/store/case_parts.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

/// How a part lies in its row.
struct Place final {
  int part = 0;
  Instant at;
  QString word;
  bool waits = false;
};

Place placeOf(const CaseEvent& event) { return {1, event.at, event.source, false}; }
Place placeOf(const CaseLink& link) { return {2, link.at, link.target, false}; }
Place placeOf(const CaseStep& step) {
  const QString due = step.dueOn ? step.dueOn->toString(Qt::ISODate) : QString();
  return {3, Instant::fromMilliseconds(step.ordinal), due, step.isOpen()};
}
Place placeOf(const CaseMilestone& milestone) {
  return {4, Instant::fromMilliseconds(static_cast<int>(milestone.code)), nameOf(milestone.code), false};
}
Place placeOf(const CaseProposal& proposal) {
  return {5, proposal.proposedAt, proposal.source, proposal.state == CaseProposal::State::Open};
}
Place placeOf(const CaseMirror& mirror) {
  return {6, Instant(), mirrorWord(mirror.peer, mirror.remoteId), !mirror.conflicts.empty()};
}
Place placeOf(const CaseVersion& version) {
  return {7, version.history.empty() ? Instant() : version.history.front().value.at, version.target,
          version.state() == CaseVersion::State::Submitted};
}

Result<CaseEvent> partFrom(const Json& content, const CaseEvent*) { return caseEventFrom(content); }
Result<CaseLink> partFrom(const Json& content, const CaseLink*) { return caseLinkFrom(content); }
Result<CaseStep> partFrom(const Json& content, const CaseStep*) { return caseStepFrom(content); }
Result<CaseMilestone> partFrom(const Json& content, const CaseMilestone*) { return caseMilestoneFrom(content); }
Result<CaseProposal> partFrom(const Json& content, const CaseProposal*) { return caseProposalFrom(content); }
Result<CaseMirror> partFrom(const Json& content, const CaseMirror*) { return caseMirrorFrom(content); }
Result<CaseVersion> partFrom(const Json& content, const CaseVersion*) { return caseVersionFrom(content); }

template <class T>
QByteArray partIs() {
  return "part = " + QByteArray::number(placeOf(T()).part);
}

template <class T>
Result<T> readPart(const Rows& rows) {
  MUNIMENT_TRY_LET(
      part, contentAt(rows, 6, [](const Json& content) { return partFrom(content, static_cast<const T*>(nullptr)); }));
  const Place place = placeOf(part);
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 5));
  if (part.id.toString() != rows.text(0) || part.file.toString() != rows.text(1) || place.at != instantAt(rows, 2) ||
      place.word != rows.text(3) || place.waits != (rows.integer(4) != 0) || part.matter != matter)
    return damagedRow("case_part"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 7));
  part.salt = salt;
  return part;
}

} // namespace

QString mirrorWord(const QString& peer, const QString& remoteId) { return peer + u'/' + remoteId; }

template <class T>
Result<void> CaseParts<T>::save(const T& part) {
  const Place place = placeOf(part);
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(part)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO case_part (id, case_id, part, at, word, waits, matter, content, salt) VALUES (?, ?, ?, ?, ?, ?, ?, "
      "?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at, word = excluded.word, waits = excluded.waits, content = "
      "excluded.content, salt = excluded.salt",
      {column(part.id), column(part.file), place.part, column(place.at), place.word, place.waits ? 1 : 0,
       column(part.matter), content, part.salt.toBytes()}));
  return {};
}

template <class T>
Result<void> CaseParts<T>::remove(const PartId& id) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM case_part WHERE id = ?", {column(id)}));
  return {};
}

template <class T>
Result<std::vector<T>> CaseParts<T>::read(const QByteArray& condition, QVariantList values, const QByteArray& order,
                                          const Scope& scope) {
  std::vector<T> parts;
  if (!sees(scope))
    return parts;
  QByteArray sql = "SELECT id, case_id, at, word, waits, matter, content, salt FROM case_part WHERE " + partIs<T>() +
                   " AND " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(part, readPart<T>(rows));
    parts.push_back(std::move(part));
  }
  MUNIMENT_TRY(rows.finish());
  return parts;
}

template <class T>
Result<std::optional<T>> CaseParts<T>::byId(const PartId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

template <class T>
Result<std::vector<T>> CaseParts<T>::ofCase(const CaseId& file, const Scope& scope) {
  return read("case_id = ?", {column(file)}, " ORDER BY at, id", scope);
}

template <class T>
Result<std::vector<T>> CaseParts<T>::before(const CaseId& file, const std::optional<Cursor>& place, int limit,
                                            const Scope& scope) {
  QByteArray condition = "case_id = ?";
  QVariantList values{column(file)};
  if (place) {
    condition += " AND (at, id) < (?, ?)";
    values << column(place->at) << column(place->id);
  }
  return read(condition, values, " ORDER BY at DESC, id DESC LIMIT " + QByteArray::number(limit), scope);
}

template <class T>
Result<std::vector<T>> CaseParts<T>::after(const CaseId& file, const Cursor& place, int limit, const Scope& scope) {
  return read("case_id = ? AND (at, id) > (?, ?)", {column(file), column(place.at), column(place.id)},
              " ORDER BY at, id LIMIT " + QByteArray::number(limit), scope);
}

template <class T>
Result<std::vector<T>> CaseParts<T>::byWord(const QString& word, const Scope& scope) {
  return read("word = ?", {word}, " ORDER BY at, id", scope);
}

template <class T>
Result<std::vector<T>> CaseParts<T>::waiting(const std::optional<CaseId>& file, int limit, const Scope& scope) {
  return read(file ? "waits = 1 AND case_id = ?" : "waits = 1", file ? QVariantList{column(*file)} : QVariantList(),
              " ORDER BY word, id LIMIT " + QByteArray::number(limit), scope);
}

template <class T>
Result<std::map<CaseId, std::int64_t>> CaseParts<T>::countWaiting(std::span<const CaseId> files, const Scope& scope) {
  std::map<CaseId, std::int64_t> counts;
  if (!sees(scope) || files.empty())
    return counts;
  MUNIMENT_TRY_LET(list, textList(textsOf(files)));
  QByteArray sql = "SELECT case_id, count(*) FROM case_part WHERE " + partIs<T>() + " AND waits = 1 AND case_id IN " +
                   selectTexts(m_connection->dialect());
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY case_id", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(file, idAt<CaseId>(rows, 0));
    counts[file] = rows.integer(1);
  }
  MUNIMENT_TRY(rows.finish());
  return counts;
}

template <class T>
Result<std::vector<T>> CaseParts<T>::scan(const std::optional<PartId>& after, int limit, const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

template class CaseParts<CaseEvent>;
template class CaseParts<CaseLink>;
template class CaseParts<CaseStep>;
template class CaseParts<CaseMilestone>;
template class CaseParts<CaseProposal>;
template class CaseParts<CaseMirror>;
template class CaseParts<CaseVersion>;

} // namespace muniment::store
