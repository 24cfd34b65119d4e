#include "core/store/tag_repository.h"

#include "core/search/fold.h"
#include "core/search/query_terms.h"
#include "core/store/bulk_rows.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<std::vector<TagSet>> readSets(Rows rows) {
  std::vector<TagSet> sets;
  while (rows.next()) {
    MUNIMENT_TRY_LET(set, contentAt(rows, 0, tagSetFrom));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 3));
    if (set.id.toString() != rows.text(2) || set.matter != matter)
      return damagedRow("tag_set"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    set.salt = salt;
    sets.push_back(std::move(set));
  }
  MUNIMENT_TRY(rows.finish());
  std::ranges::sort(sets, {}, [](const TagSet& set) { return set.name.toCaseFolded(); });
  return sets;
}

std::vector<std::int64_t> numbersOf(std::span<const MessageId> messages) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(messages.size());
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  return numbers;
}

QString joined(const std::vector<TagId>& tags) { return textsOf(tags).join(u' '); }

Result<std::vector<TagId>> tagsAt(const Rows& rows, int index) {
  std::vector<TagId> tags;
  for (const QString& text : rows.text(index).split(u' ', Qt::SkipEmptyParts)) {
    const auto id = TagId::parse(text);
    if (!id)
      return damagedRow("tag_change"_L1);
    tags.push_back(*id);
  }
  return tags;
}

} // namespace

QString foldedTagName(QStringView name) {
  QByteArray folded;
  for (const QByteArray& token : search::phraseTokens(search::fold(name)))
    folded += (folded.isEmpty() ? "" : " ") + token;
  return QString::fromUtf8(folded);
}

Result<void> TagRepository::save(const TagSet& set) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(set)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO tag_set (id, matter, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET matter = "
      "excluded.matter, content = excluded.content, salt = excluded.salt",
      {column(set.id), column(set.matter), content, set.salt.toBytes()}));
  for (const ReviewTag& tag : set.tags)
    MUNIMENT_TRY(m_connection->change("INSERT INTO tag (id, tag_set, folded) VALUES (?, ?, ?) ON CONFLICT (id) DO "
                                      "UPDATE SET folded = excluded.folded",
                                      {column(tag.id), column(set.id), foldedTagName(tag.name)}));
  return {};
}

Result<std::vector<TagSet>> TagRepository::sets(const Scope& scope) {
  if (!sees(scope))
    return std::vector<TagSet>();
  QByteArray sql = "SELECT content, salt, id, matter FROM tag_set WHERE 1 = 1";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return readSets(std::move(rows));
}

Result<std::optional<TagSet>> TagRepository::set(const TagSetId& id, const Scope& scope) {
  if (!sees(scope))
    return std::optional<TagSet>();
  QByteArray sql = "SELECT content, salt, id, matter FROM tag_set WHERE id = ?";
  QVariantList values{column(id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  MUNIMENT_TRY_LET(found, readSets(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::map<TagId, std::int64_t>> TagRepository::counts(const TagSetId& set, const Scope& scope) {
  std::map<TagId, std::int64_t> counts;
  MUNIMENT_TRY_LET(visible, this->set(set, scope));
  if (!visible)
    return counts;
  // The messages are counted as the scope sees them: a set without a matter is used in many.
  QByteArray sql = "SELECT x.tag, count(*) FROM tag t JOIN message_tag x ON x.tag = t.id JOIN message m ON m.id = "
                   "x.message JOIN conversation c ON c.n = m.conversation WHERE t.tag_set = ?";
  QVariantList values{column(set)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY x.tag", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(tag, idAt<TagId>(rows, 0));
    counts.emplace(tag, rows.integer(1));
  }
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<void> TagRepository::add(const Tagging& tagging) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO tagging (id, tag_set, author, at, salt) VALUES (?, ?, ?, ?, ?)",
      {column(tagging.id), column(tagging.set), column(tagging.author), column(tagging.at), tagging.salt.toBytes()}));
  BulkRows changes("tag_change", {"tagging", "message", "tags_before", "tags_after"});
  BulkRows now("message_tag", {"message", "tag"});
  std::vector<std::int64_t> messages;
  for (const Tagging::Change& change : tagging.changes) {
    changes.add(tagging.id).add(change.message.number()).add(joined(change.before)).add(joined(change.after));
    messages.push_back(change.message.number());
    for (const TagId& tag : change.after)
      now.add(change.message.number()).add(tag);
  }
  MUNIMENT_TRY(m_connection->insertMany(changes));
  MUNIMENT_TRY(m_connection->change("DELETE FROM message_tag WHERE tag IN (SELECT id FROM tag WHERE tag_set = ?) AND "
                                    "message IN " +
                                        selectNumbers(m_connection->dialect()),
                                    {column(tagging.set), numberList(messages)}));
  MUNIMENT_TRY(m_connection->insertMany(now));
  return {};
}

Result<bool> TagRepository::areVisible(std::span<const MessageId> messages, const Scope& scope) {
  if (!sees(scope))
    return false;
  QByteArray sql = "SELECT count(*) FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.id IN " +
                   selectNumbers(m_connection->dialect());
  QVariantList values{numberList(numbersOf(messages))};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const bool all = rows.next() && rows.integer(0) == static_cast<std::int64_t>(messages.size());
  MUNIMENT_TRY(rows.finish());
  return all;
}

Result<std::map<MessageId, std::vector<TagId>>> TagRepository::tags(std::span<const MessageId> messages,
                                                                    const Scope& scope) {
  std::map<MessageId, std::vector<TagId>> found;
  if (!sees(scope) || messages.empty())
    return found;
  QByteArray sql = "SELECT x.message, x.tag FROM message_tag x JOIN message m ON m.id = x.message JOIN conversation c "
                   "ON c.n = m.conversation JOIN tag t ON t.id = x.tag WHERE x.message IN " +
                   selectNumbers(m_connection->dialect());
  QVariantList values{numberList(numbersOf(messages))};
  appendMatterCondition(scope, sql, values);
  sql += " AND t.tag_set IN (SELECT id FROM tag_set WHERE 1 = 1";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + ") ORDER BY x.message, x.tag", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(tag, idAt<TagId>(rows, 1));
    found[MessageId::fromNumber(rows.integer(0))].push_back(tag);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<TagStep>> TagRepository::history(MessageId message, const Scope& scope) {
  std::vector<TagStep> steps;
  if (!sees(scope))
    return steps;
  QByteArray sql = "SELECT g.id, g.tag_set, g.at, a.name, x.tags_before, x.tags_after FROM tag_change x JOIN tagging g "
                   "ON g.id = x.tagging JOIN actor a ON a.id = g.author JOIN message m ON m.id = x.message JOIN "
                   "conversation c ON c.n = m.conversation WHERE x.message = ?";
  QVariantList values{qlonglong(message.number())};
  appendMatterCondition(scope, sql, values);
  sql += " AND g.tag_set IN (SELECT id FROM tag_set WHERE 1 = 1";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + ") ORDER BY g.at, g.id", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<TaggingId>(rows, 0));
    MUNIMENT_TRY_LET(set, idAt<TagSetId>(rows, 1));
    MUNIMENT_TRY_LET(before, tagsAt(rows, 4));
    MUNIMENT_TRY_LET(after, tagsAt(rows, 5));
    steps.push_back({id, set, instantAt(rows, 2), rows.text(3), std::move(before), std::move(after)});
  }
  MUNIMENT_TRY(rows.finish());
  return steps;
}

Result<std::vector<Tagging::Change>> TagRepository::changes(const TaggingId& tagging) {
  std::vector<Tagging::Change> changes;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT message, tags_before, tags_after FROM tag_change WHERE tagging = "
                                              "? ORDER BY message",
                                              {column(tagging)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(before, tagsAt(rows, 1));
    MUNIMENT_TRY_LET(after, tagsAt(rows, 2));
    changes.push_back({MessageId::fromNumber(rows.integer(0)), std::move(before), std::move(after)});
  }
  MUNIMENT_TRY(rows.finish());
  return changes;
}

Result<std::vector<Tagging>> TagRepository::scan(const std::optional<TaggingId>& after, int limit,
                                                 const Scope& /*system*/) {
  std::vector<Tagging> found;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, tag_set, author, at, salt FROM tagging WHERE id > ? ORDER BY "
                                              "id LIMIT " +
                                                  QByteArray::number(limit),
                                              {after ? column(*after) : QVariant(u""_s)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<TaggingId>(rows, 0));
    MUNIMENT_TRY_LET(set, idAt<TagSetId>(rows, 1));
    MUNIMENT_TRY_LET(author, idAt<ActorId>(rows, 2));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    found.push_back({id, set, author, instantAt(rows, 3), {}, salt});
  }
  MUNIMENT_TRY(rows.finish());
  for (Tagging& tagging : found) {
    MUNIMENT_TRY_LET(all, changes(tagging.id));
    tagging.changes = std::move(all);
  }
  return found;
}

} // namespace muniment::store
