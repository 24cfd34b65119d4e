#include "core/store/derived_rows.h"

#include "core/store/case_repository.h"
#include "core/store/content_row.h"
#include "core/store/tag_repository.h"

#include <array>
#include <set>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMost = 1000;
constexpr int kPage = 500;

/// Questions whose answers are the places of what is wrong; `?` is the salt of what was destroyed or withdrawn. While
/// an import is under way the numbers of its conversation are not settled.
struct Question final {
  const char* place;
  const char* sql;
};

constexpr std::array kQuestions = {
    Question{"conversation:%1", "SELECT n.conversation FROM speaker_name n LEFT JOIN conversation c ON c.n = "
                                "n.conversation WHERE c.n IS NULL"},
    Question{"conversation:%1", "SELECT k.conversation FROM conversation_count k LEFT JOIN conversation c ON c.n = "
                                "k.conversation WHERE c.n IS NULL"},
    Question{"conversation:%1",
             "SELECT c.id FROM conversation c JOIN conversation_count k ON k.conversation = c.n LEFT JOIN (SELECT "
             "conversation, count(*) AS messages, max(position) AS last, min(position) AS first FROM message GROUP BY "
             "conversation) m ON m.conversation = c.n WHERE (k.messages <> coalesce(m.messages, 0) OR "
             "coalesce(m.first, 0) <> 0 OR coalesce(m.last, -1) <> coalesce(m.messages, 0) - 1) AND NOT EXISTS (SELECT "
             "1 FROM source s WHERE s.conversation = c.n AND s.state = 0)"},
    Question{"conversation:%1",
             "SELECT c.id FROM conversation c JOIN conversation_count k ON k.conversation = c.n LEFT JOIN message l ON "
             "l.id = k.last_message WHERE coalesce(l.conversation, c.n) <> c.n OR coalesce(l.at, 0) <> k.last_at OR "
             "coalesce(l.stamp, 0) <> k.last_stamp"},
    Question{"message:%1",
             "SELECT s.message FROM sighting s LEFT JOIN message m ON m.id = s.message WHERE m.id IS NULL "
             "OR m.conversation <> s.conversation"},
    Question{"message:%1",
             "SELECT m.id FROM message m LEFT JOIN (SELECT message, count(*) AS n FROM sighting GROUP BY message) s ON "
             "s.message = m.id WHERE m.sightings <> coalesce(s.n, 0) AND m.salt <> ?"},
    Question{"live-fact:%1",
             "SELECT f.id FROM live_fact f LEFT JOIN live_message l ON l.peer = f.peer AND l.number_id = "
             "f.number_id AND l.wamid = f.target WHERE f.message <> l.message"},
    Question{"rule:%1", "SELECT v.rule FROM rule_version v LEFT JOIN rule r ON r.id = v.rule WHERE r.id IS NULL"}};

Result<void> ask(Connection& connection, const Question& question, std::set<QString>& wrong) {
  const QByteArray sql = question.sql;
  MUNIMENT_TRY_LET(rows, connection.select(sql + " LIMIT " + QByteArray::number(kMost),
                                           sql.contains('?') ? QVariantList{Salt().toBytes()} : QVariantList()));
  while (rows.next())
    wrong.insert(QString::fromLatin1(question.place).arg(rows.text(0)));
  return rows.finish();
}

/// Tags of messages follow from what was chosen last in each set; what was destroyed has none.
Result<void> askTags(Connection& connection, std::set<QString>& wrong) {
  std::set<std::pair<std::int64_t, QString>> expected;
  {
    MUNIMENT_TRY_LET(rows, connection.select("SELECT x.message, g.tag_set, x.tags_after FROM tag_change x JOIN tagging "
                                             "g ON g.id = x.tagging JOIN message m ON m.id = x.message WHERE m.salt <> "
                                             "? ORDER BY x.message, g.tag_set, g.at, g.id",
                                             {Salt().toBytes()}));
    std::pair<std::int64_t, QString> place;
    QString last;
    const auto settle = [&] {
      for (const QString& tag : last.split(u' ', Qt::SkipEmptyParts))
        expected.emplace(place.first, tag);
    };
    while (rows.next()) {
      const std::pair now(rows.integer(0), rows.text(1));
      if (now != place)
        settle();
      place = now;
      last = rows.text(2);
    }
    settle();
    MUNIMENT_TRY(rows.finish());
  }
  MUNIMENT_TRY_LET(rows, connection.select("SELECT message, tag FROM message_tag"));
  while (rows.next()) {
    if (expected.erase({rows.integer(0), rows.text(1)}) == 0)
      wrong.insert(u"message:%1 tags"_s.arg(rows.integer(0)));
  }
  MUNIMENT_TRY(rows.finish());
  for (const auto& [message, tag] : expected)
    wrong.insert(u"message:%1 tags"_s.arg(message));
  return {};
}

/// As CaseRepository writes them.
Result<void> askReferences(Connection& connection, const Scope& system, std::set<QString>& wrong) {
  std::set<std::tuple<QString, QString, QString>> expected; // case, number, system
  CaseRepository cases(connection);
  for (std::optional<CaseId> last;;) {
    MUNIMENT_TRY_LET(page, cases.scan(last, kPage, system));
    for (const Case& file : page) {
      for (const Case::Reference& reference : file.references)
        expected.emplace(file.id.toString(), referenceKey(reference.number), reference.system);
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    last = page.back().id;
  }
  MUNIMENT_TRY_LET(rows, connection.select("SELECT case_id, number, system FROM case_reference"));
  while (rows.next()) {
    if (expected.erase({rows.text(0), rows.text(1), rows.text(2)}) == 0)
      wrong.insert(u"case:"_s + rows.text(0));
  }
  MUNIMENT_TRY(rows.finish());
  for (const auto& missing : expected)
    wrong.insert(u"case:"_s + std::get<0>(missing));
  return {};
}

} // namespace

Result<QStringList> findWrongDerived(Connection& connection, const Scope& system) {
  std::set<QString> wrong;
  for (const Question& question : kQuestions)
    MUNIMENT_TRY(ask(connection, question, wrong));
  MUNIMENT_TRY(askTags(connection, wrong));
  MUNIMENT_TRY(askReferences(connection, system, wrong));
  return QStringList(wrong.cbegin(), wrong.cend());
}

} // namespace muniment::store
