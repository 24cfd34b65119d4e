#include "core/store/opt_in_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

Result<std::vector<OptIn>> OptInRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT o.id, o.peer, o.number_id, o.party, o.conversation, o.content, "
                                              "o.salt FROM opt_in o LEFT JOIN conversation c ON c.id = o.conversation "
                                              "WHERE " +
                                                  rest,
                                              values));
  std::vector<OptIn> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(optIn, contentAt(rows, 5, optInFrom));
    const QString conversation = optIn.conversation ? optIn.conversation->toString() : QString();
    if (optIn.id.toString() != rows.text(0) || optIn.peer != rows.text(1) || optIn.numberId != rows.text(2) ||
        optIn.party != rows.text(3) || conversation != rows.text(4))
      return damagedRow("opt_in"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    optIn.salt = salt;
    found.push_back(std::move(optIn));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> OptInRepository::add(const OptIn& optIn) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(optIn)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO opt_in (id, peer, number_id, party, conversation, content, salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
      {column(optIn.id), optIn.peer, optIn.numberId, optIn.party,
       optIn.conversation ? column(*optIn.conversation) : QVariant(), content, optIn.salt.toBytes()}));
  return {};
}

Result<std::vector<OptIn>> OptInRepository::of(const QString& peer, const QString& numberId,
                                               const QStringList& parties) {
  if (parties.isEmpty())
    return std::vector<OptIn>();
  QVariantList values{peer, numberId};
  for (const QString& party : parties)
    values << party;
  return read("o.peer = ? AND o.number_id = ? AND o.party IN (" + placeholders(parties.size()) + ") ORDER BY o.id",
              values);
}

Result<std::vector<OptIn>> OptInRepository::visible(const QString& peer, const QString& numberId,
                                                    const QStringList& parties, const Scope& scope) {
  if (!sees(scope) || parties.isEmpty())
    return std::vector<OptIn>();
  QVariantList values{peer, numberId};
  for (const QString& party : parties)
    values << party;
  QByteArray rest = "o.peer = ? AND o.number_id = ? AND o.party IN (" + placeholders(parties.size()) + ')';
  appendMatterCondition(scope, rest, values);
  return read(rest + " ORDER BY o.id", values);
}

Result<std::vector<OptIn>> OptInRepository::page(const QString& peer, const std::optional<OptInId>& before, int limit,
                                                 const Scope& scope) {
  if (!sees(scope))
    return std::vector<OptIn>();
  QByteArray rest = "o.id < ?";
  QVariantList values{before ? column(*before) : QVariant(u"g"_s)};
  if (!peer.isEmpty()) {
    rest += " AND o.peer = ?";
    values << peer;
  }
  appendMatterCondition(scope, rest, values);
  return read(rest + " ORDER BY o.id DESC LIMIT " + QByteArray::number(limit), values);
}

Result<std::vector<OptIn>> OptInRepository::scan(const std::optional<OptInId>& after, int limit,
                                                 const Scope& /*system*/) {
  return read("o.id > ? ORDER BY o.id LIMIT " + QByteArray::number(limit), {after ? column(*after) : QVariant(u""_s)});
}

} // namespace muniment::store
