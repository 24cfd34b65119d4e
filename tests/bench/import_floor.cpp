#include "tests/bench/import_floor.h"

#include "core/base/commitment.h"
#include "core/search/facet_terms.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sqlite3.h>

namespace muniment::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBatch = 8192;

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

void require(bool ok, sqlite3* database) {
  if (ok)
    return;
  std::fprintf(stderr, "import_floor: %s\n", sqlite3_errmsg(database));
  std::exit(2);
}

Database open(const QString& file, int flags) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, flags, nullptr);
  require(code == SQLITE_OK, opened);
  return Database(opened);
}

void execute(sqlite3* database, const char* sql) {
  require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, database);
}

Statement prepare(sqlite3* database, const QByteArray& sql) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK, database);
  return Statement(statement);
}

struct Cell final {
  int type = SQLITE_NULL;
  std::int64_t number = 0;
  std::string bytes;
};
using Row = std::vector<Cell>;

Cell cellAt(sqlite3_stmt* statement, int column) {
  Cell cell{sqlite3_column_type(statement, column), 0, {}};
  if (cell.type == SQLITE_INTEGER)
    cell.number = sqlite3_column_int64(statement, column);
  else if (cell.type != SQLITE_NULL)
    cell.bytes.assign(static_cast<const char*>(sqlite3_column_blob(statement, column)),
                      static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  return cell;
}

void bind(sqlite3_stmt* statement, int place, const Cell& cell) {
  const auto size = static_cast<int>(cell.bytes.size());
  if (cell.type == SQLITE_INTEGER)
    sqlite3_bind_int64(statement, place, cell.number);
  else if (cell.type == SQLITE_TEXT)
    sqlite3_bind_text(statement, place, cell.bytes.data(), size, SQLITE_STATIC);
  else if (cell.type == SQLITE_BLOB)
    sqlite3_bind_blob(statement, place, cell.bytes.data(), size, SQLITE_STATIC);
  else
    sqlite3_bind_null(statement, place);
}

/// One table on its way from one database into the other, block by block.
class Copy final {
 public:
  Copy(sqlite3* from, sqlite3* to, const QByteArray& table, const QByteArrayList& columns, const QByteArray& order)
      : m_to(to), m_read(prepare(from, "SELECT " + columns.join(',') + " FROM " + table + " ORDER BY " + order)),
        m_write(prepare(to, "INSERT INTO " + table + " (" + columns.join(',') + ") VALUES (?" +
                                QByteArray(",?").repeated(columns.size() - 1) + ')')) {}

  [[nodiscard]] const std::vector<Row>& load() {
    m_rows.clear();
    while (m_rows.size() < kBatch && m_hasMore) {
      m_hasMore = sqlite3_step(m_read.get()) == SQLITE_ROW;
      if (!m_hasMore)
        break;
      Row& row = m_rows.emplace_back();
      for (int column = 0; column < sqlite3_column_count(m_read.get()); ++column)
        row.push_back(cellAt(m_read.get(), column));
    }
    return m_rows;
  }
  void store() {
    for (const Row& row : m_rows) {
      for (std::size_t i = 0; i < row.size(); ++i)
        bind(m_write.get(), static_cast<int>(i) + 1, row[i]);
      require(sqlite3_step(m_write.get()) == SQLITE_DONE, m_to);
      sqlite3_reset(m_write.get());
    }
  }

 private:
  sqlite3* m_to;
  Statement m_read;
  Statement m_write;
  bool m_hasMore = true;
  std::vector<Row> m_rows;
};

/// What the search index takes, folded anew.
class Words final {
 public:
  explicit Words(sqlite3* to)
      : m_to(to), m_write(prepare(to, "INSERT INTO message_words (rowid, words) VALUES (?, ?)")),
        m_conversation(ConversationId::make(Instant::fromMilliseconds(0))) {
    Speaker speaker;
    speaker.label = u"Ana Souza"_s;
    m_speaker = search::speakerTerms(speaker);
  }

  void fold(const std::vector<Row>& messages) {
    m_rows.clear();
    for (const Row& row : messages) {
      Message message;
      message.conversation = m_conversation;
      message.kind = static_cast<MessageKind>(row[6].number);
      message.flags = MessageFlags::fromInt(static_cast<MessageFlags::Int>(row[7].number));
      message.text = QString::fromStdString(row[9].bytes);
      QByteArray words;
      search::appendMessageIndex(words, message, m_speaker);
      m_rows.emplace_back(row[0].number, std::move(words));
    }
  }
  void store() {
    for (const auto& [number, words] : m_rows) {
      sqlite3_bind_int64(m_write.get(), 1, number);
      sqlite3_bind_text(m_write.get(), 2, words.constData(), static_cast<int>(words.size()), SQLITE_STATIC);
      require(sqlite3_step(m_write.get()) == SQLITE_DONE, m_to);
      sqlite3_reset(m_write.get());
    }
  }

 private:
  sqlite3* m_to;
  Statement m_write;
  ConversationId m_conversation;
  QByteArray m_speaker;
  std::vector<std::pair<std::int64_t, QByteArray>> m_rows;
};

/// The tables and indexes as the workspace has them.
void makeTables(sqlite3* from, sqlite3* to) {
  const Statement schema = prepare(from, "SELECT sql FROM sqlite_master WHERE tbl_name IN ('message', 'sighting', "
                                         "'ledger_leaf', 'message_words') AND sql IS NOT NULL ORDER BY rowid");
  while (sqlite3_step(schema.get()) == SQLITE_ROW)
    execute(to, reinterpret_cast<const char*>(sqlite3_column_text(schema.get(), 0)));
}

/// The original and the commitment of each message.
void hash(const std::vector<Row>& messages) {
  for (const Row& row : messages) {
    (void)sha256(row[9].bytes);
    (void)sha256({row[11].bytes, row[9].bytes});
  }
}

} // namespace

ImportFloor writeFloor(const QString& source, const QString& target) {
  const Database from = open(source, SQLITE_OPEN_READONLY);
  const Database to = open(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  execute(to.get(), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
  makeTables(from.get(), to.get());
  Copy messages(from.get(), to.get(), "message",
                {"id", "conversation", "position", "at", "stamp", "speaker", "kind", "flags", "sightings", "text",
                 "details", "salt"},
                "id");
  Copy sightings(
      from.get(), to.get(), "sighting",
      {"conversation", "source", "ordinal", "message", "first", "size", "digest", "at", "stamp", "flags", "text"},
      "conversation, source, ordinal");
  Copy leaves(from.get(), to.get(), "ledger_leaf", {"seq", "ordinal", "aggregate", "digest"}, "seq, ordinal");
  Words words(to.get());
  ImportFloor floor;
  for (;;) {
    const std::vector<Row>& rows = messages.load();
    if (rows.empty())
      return floor;
    words.fold(rows);
    (void)sightings.load();
    (void)leaves.load();
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    hash(rows);
    execute(to.get(), "BEGIN IMMEDIATE");
    messages.store();
    sightings.store();
    leaves.store();
    words.store();
    execute(to.get(), "COMMIT");
    floor.processor += static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    floor.seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
    floor.messages += static_cast<std::int64_t>(rows.size());
  }
}

} // namespace muniment::bench
