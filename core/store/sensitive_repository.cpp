#include "core/store/sensitive_repository.h"

#include "core/model/person.h"
#include "core/store/content_row.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kStands =
    "m.category > 0 AND m.id = (SELECT max(o.id) FROM sensitive_mark o WHERE o.subject = m.subject)";
constexpr int kMostMerges = 20;

} // namespace

Result<void> SensitiveRepository::add(const SensitiveMark& mark) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(mark)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO sensitive_mark (id, subject, category, content, salt) VALUES (?, ?, ?, ?, ?)",
      {column(mark.id), mark.subject, static_cast<int>(mark.category), content, mark.salt.toBytes()}));
  return {};
}

Result<std::vector<SensitiveMark>> SensitiveRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select(
                "SELECT m.id, m.subject, m.category, m.content, m.salt FROM sensitive_mark m WHERE " + rest, values));
  std::vector<SensitiveMark> marks;
  while (rows.next()) {
    MUNIMENT_TRY_LET(mark, contentAt(rows, 3, sensitiveMarkFrom));
    if (mark.id.toString() != rows.text(0) || mark.subject != rows.text(1) ||
        static_cast<int>(mark.category) != rows.integer(2))
      return damagedRow("sensitive_mark"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    mark.salt = salt;
    marks.push_back(std::move(mark));
  }
  MUNIMENT_TRY(rows.finish());
  return marks;
}

Result<std::vector<SensitiveMark>> SensitiveRepository::history(const QString& subject) {
  return read("m.subject = ? ORDER BY m.id DESC", {subject});
}

Result<std::vector<SensitiveMark>> SensitiveRepository::standing(const QStringList& subjects) {
  MUNIMENT_TRY_LET(list, textList(subjects));
  return read("m.subject IN " + selectTexts(m_connection->dialect()) + " AND " + kStands + " ORDER BY m.id", {list});
}

Result<std::map<ConversationId, std::vector<SensitiveMark>>>
SensitiveRepository::ofConversations(std::span<const ConversationId> conversations) {
  std::map<ConversationId, std::vector<SensitiveMark>> found;
  QStringList subjects;
  for (const ConversationId& id : conversations)
    subjects.append(u"conversation:"_s + id.toString());
  MUNIMENT_TRY_LET(own, standing(subjects));
  for (SensitiveMark& mark : own) {
    if (const auto id = ConversationId::parse(QStringView(mark.subject).sliced(13)))
      found[*id].push_back(std::move(mark));
  }
  MUNIMENT_TRY_LET(people, read("m.subject LIKE 'person:%' AND " + kStands + " ORDER BY m.id", {}));
  const QStringList among = textsOf(conversations);
  for (const SensitiveMark& mark : people) {
    MUNIMENT_TRY_LET(spoken, spokenIn(mark, among));
    for (const ConversationId& id : spoken)
      found[id].push_back(mark);
  }
  return found;
}

Result<std::vector<ConversationId>> SensitiveRepository::spokenIn(const SensitiveMark& mark, const QStringList& among) {
  QString person = mark.subject.sliced(7);
  for (int merges = 0; merges < kMostMerges; ++merges) {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT content FROM person WHERE id = ?", {person}));
    if (!rows.next())
      break;
    MUNIMENT_TRY_LET(known, contentAt(rows, 0, personFrom));
    MUNIMENT_TRY(rows.finish());
    if (!known.sameAs)
      break;
    person = known.sameAs->toString();
  }
  MUNIMENT_TRY_LET(list, textList(among));
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT DISTINCT c.id FROM person_name n JOIN speaker s ON (n.kind = 0 AND s.phone = "
                                 "n.value) OR (n.kind = 1 AND s.label = n.value) JOIN conversation c ON c.n = "
                                 "s.conversation WHERE n.person = ? AND c.id IN " +
                                     selectTexts(m_connection->dialect()),
                                 {person, list}));
  std::vector<ConversationId> found;
  while (rows.next()) {
    if (const auto id = ConversationId::parse(rows.text(0)))
      found.push_back(*id);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<SensitiveMark>> SensitiveRepository::scan(const std::optional<SensitiveMarkId>& after, int limit) {
  return read("m.id > ? ORDER BY m.id LIMIT ?", {after ? column(*after) : QVariant(u""_s), limit});
}

} // namespace muniment::store
