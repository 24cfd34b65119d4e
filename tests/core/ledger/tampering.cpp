#include "tests/core/ledger/tampering.h"

#include "core/base/random.h"

namespace muniment::tests {
namespace {

using Number = std::int64_t;

/// Chooses places and writes the statements.
class Tamperer final {
 public:
  Tamperer(const TamperingGround& ground, std::mt19937& random) : m_ground(ground), m_random(random) {}

  Number below(Number limit) { return std::uniform_int_distribution<Number>(0, limit - 1)(m_random); }
  Number seq() { return 1 + below(top()); }
  Number batch() { return m_ground.batches[static_cast<std::size_t>(below(std::ssize(m_ground.batches)))]; }
  Number leaf() { return 1 + below(m_ground.leavesOfABatch); }
  const store::StoredHead& head() {
    return m_ground.heads[static_cast<std::size_t>(below(std::ssize(m_ground.heads)))];
  }
  [[nodiscard]] Number top() const { return std::ssize(m_ground.entries); }
  [[nodiscard]] const LedgerEntry& entry(Number number) const {
    return m_ground.entries[static_cast<std::size_t>(number - 1)];
  }

  static QByteArray text(const QByteArray& bytes) { return '\'' + QByteArray(bytes).replace('\'', "''") + '\''; }
  static QByteArray blob(const QByteArray& bytes) { return "x'" + bytes.toHex() + '\''; }
  static QByteArray digest() { return blob(randomBytes(32)); }
  static QByteArray number(Number value) { return QByteArray::number(qlonglong(value)); }

  /// The same text with one character that is another.
  QByteArray altered(QByteArray bytes) {
    const auto at = static_cast<qsizetype>(below(bytes.size()));
    bytes[at] = bytes[at] == 'x' ? 'y' : 'x';
    return bytes;
  }

  Tampering update(const char* name, Number place, const QByteArray& assignment) {
    return {name, "UPDATE ledger_entry SET " + assignment + " WHERE seq = " + number(place) + ";\n", place, place};
  }

  Tampering ofEntry(int kind);
  Tampering ofRows(int kind);
  Tampering ofLeaves(int kind);
  Tampering ofTree(int kind);
  Tampering ofHeads(int kind);

 private:
  const TamperingGround& m_ground;
  std::mt19937& m_random;
};

Tampering Tamperer::ofEntry(int kind) {
  const Number place = seq();
  const LedgerEntry& victim = entry(place);
  switch (kind) {
  case 0:
    return update("at", place, "at = at + " + number(1 + below(5)));
  case 1:
    return update("actor", place, "actor = " + text(altered(victim.actor.toUtf8())));
  case 2:
    return update("verb", place, "verb = " + text(altered(victim.verb.toUtf8())));
  case 3:
    return update("subject", place, "subject = " + text(altered(victim.subject.toUtf8())));
  case 4:
    return update("matter", place, victim.matter ? "matter = NULL" : "matter = 'another'");
  case 5:
    return update("line", place, "line = " + text(altered(victim.line)));
  case 6:
    return update("hash", place, "hash = " + digest());
  default: {
    const QByteArray line = altered(victim.line);
    Tampering change =
        update("line and hash", place, "line = " + text(line) + ", hash = " + blob(sha256(line).toBytes()));
    change.last = place + 1;
    return change;
  }
  }
}

Tampering Tamperer::ofRows(int kind) {
  const Number place = seq();
  const Number other = 1 + (place + 1 + below(top() - 2)) % top();
  switch (kind) {
  case 8:
    return {"row deleted", "DELETE FROM ledger_entry WHERE seq = " + number(place) + ";\n", place, place};
  case 9:
    return {"rows deleted",
            "DELETE FROM ledger_entry WHERE seq BETWEEN " + number(place) + " AND " + number(place + 9) + ";\n", place,
            place};
  case 10:
    return {"row appended",
            "INSERT INTO ledger_entry SELECT " + number(top() + 1) +
                ", at, actor, verb, subject, matter, line, hash FROM ledger_entry WHERE seq = " + number(place) + ";\n",
            top() + 1, top() + 1};
  case 11:
    return {"row inserted",
            "UPDATE ledger_entry SET seq = -seq - 1 WHERE seq >= " + number(place) +
                ";\nUPDATE ledger_entry SET seq = -seq WHERE seq < 0;\nINSERT INTO ledger_entry SELECT " +
                number(place) + ", at, actor, verb, subject, matter, line, hash FROM ledger_entry WHERE seq = " +
                number(place + 1) + ";\nUPDATE ledger_top SET seq = seq + 1;\n",
            place, place + 1};
  case 12:
    return {"rows swapped",
            "UPDATE ledger_entry SET seq = -1 WHERE seq = " + number(place) +
                ";\nUPDATE ledger_entry SET seq = " + number(place) + " WHERE seq = " + number(other) +
                ";\nUPDATE ledger_entry SET seq = " + number(other) + " WHERE seq = -1;\n",
            place, place};
  case 13:
    return {"end cut off", "DELETE FROM ledger_entry WHERE seq >= " + number(place) + ";\n", place, place};
  case 14:
    return {"end cut off everywhere",
            "DELETE FROM ledger_entry WHERE seq >= " + number(place) + ";\nDELETE FROM ledger_leaf WHERE seq >= " +
                number(place) + ";\nDELETE FROM signed_head WHERE size >= " + number(place) +
                ";\nDELETE FROM time_stamp WHERE size >= " + number(place) +
                ";\nDELETE FROM ledger_tile WHERE 256 >= " + number(place) +
                ";\nUPDATE ledger_top SET seq = " + number(place - 1) +
                ", hash = " + blob((place > 1 ? entry(place - 1).hash : Sha256()).toBytes()) + ";\n",
            place, place};
  default:
    return {"top", "UPDATE ledger_top SET hash = " + digest() + ";\n", top(), top()};
  }
}

Tampering Tamperer::ofLeaves(int kind) {
  const Number place = batch();
  const QByteArray row = " WHERE seq = " + number(place) + " AND ordinal = " + number(leaf()) + ";\n";
  switch (kind) {
  case 16:
    return {"leaf digest", "UPDATE ledger_leaf SET digest = " + digest() + row, place, place};
  case 17:
    return {"leaf aggregate", "UPDATE ledger_leaf SET aggregate = aggregate || 'x'" + row, place, place};
  case 18:
    return {"leaf deleted", "DELETE FROM ledger_leaf" + row, place, place};
  case 19:
    return {"leaf appended",
            "INSERT INTO ledger_leaf VALUES (" + number(place) + ", " + number(m_ground.leavesOfABatch + 1) +
                ", 'message:x', " + digest() + ");\n",
            place, place};
  default: {
    Number surplus = seq();
    while (std::ranges::find(m_ground.batches, surplus) != m_ground.batches.end())
      surplus = seq();
    return {"leaf of another", "UPDATE ledger_leaf SET seq = " + number(surplus) + row, place, place};
  }
  }
}

Tampering Tamperer::ofTree(int kind) {
  switch (kind) {
  case 21:
    return {"tile", "UPDATE ledger_tile SET hash = " + digest() + " WHERE level = 8 AND position = 0;\n", 1, 1};
  case 22:
    return {"tile deleted", "DELETE FROM ledger_tile WHERE level = 8 AND position = 0;\n", 1, 1};
  default:
    return {"tile inserted",
            "INSERT INTO ledger_tile VALUES (" + number(8 + 8 * below(3)) + ", " + number(1 + below(50)) + ", " +
                digest() + ");\n",
            top(), top()};
  }
}

Tampering Tamperer::ofHeads(int kind) {
  const store::StoredHead& victim = head();
  const QByteArray row = " WHERE size = " + number(victim.size) + ";\n";
  switch (kind) {
  case 24:
    return {"head line", "UPDATE signed_head SET line = " + text(altered(victim.line)) + row, victim.size, victim.size};
  case 25: {
    QByteArray signature = victim.signature;
    const auto at = static_cast<qsizetype>(below(signature.size()));
    signature[at] = static_cast<char>(signature[at] ^ (1 << below(8)));
    return {"head signature", "UPDATE signed_head SET signature = " + blob(signature) + row, victim.size, victim.size};
  }
  case 26: {
    // The newest head is missed by nobody inside; that is what a head kept outside is for.
    const auto place = static_cast<std::size_t>(below(static_cast<Number>(m_ground.heads.size()) - 1));
    return {"head deleted", "DELETE FROM signed_head WHERE size = " + number(m_ground.heads[place].size) + ";\n",
            m_ground.heads[place].size, m_ground.heads[place + 1].size};
  }
  default:
    return {"stamp", "UPDATE time_stamp SET stamped_at = stamped_at - 86400000;\n", m_ground.stamped, m_ground.stamped};
  }
}

} // namespace

Tampering makeTampering(int kind, const TamperingGround& ground, std::mt19937& random) {
  Tamperer tamperer(ground, random);
  if (kind < 8)
    return tamperer.ofEntry(kind);
  if (kind < 16)
    return tamperer.ofRows(kind);
  if (kind < 21)
    return tamperer.ofLeaves(kind);
  return kind < 24 ? tamperer.ofTree(kind) : tamperer.ofHeads(kind);
}

} // namespace muniment::tests
