// Searches a large workspace and compares with the floor: reading as many messages by their numbers.
// Usage: bench_search_store [MESSAGES] [FOLDER | libpq connection string]
#include "core/access/scope_maker.h"
#include "core/search/facet_terms.h"
#include "core/search/query_parser.h"
#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/migrator.h"
#include "core/store/search_repository.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr int kBatch = 20'000;
constexpr int kConversations = 200;
constexpr int kPage = 50;
constexpr int kRuns = 7;
constexpr int kVocabulary = 50'000;
constexpr std::int64_t kFirstSecond = 1'600'000'000;
constexpr double kMostMilliseconds = 200;

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s %s\n", qPrintable(result.error().id), qPrintable(result.error().detail));
    std::exit(2);
  }
  if constexpr (!std::is_void_v<T>)
    return std::move(*result);
}

double milliseconds(const auto& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Words as people use them: word number n is said about 1/n as often as the first.
class Chatter final {
 public:
  QString line() {
    QString text;
    const auto words = 3 + m_random() % 12;
    for (unsigned i = 0; i < words; ++i) {
      const double share = static_cast<double>(m_random()) / static_cast<double>(std::mt19937::max());
      text += u"w%1 "_s.arg(static_cast<int>(std::pow(kVocabulary, share)));
    }
    return m_random() % 20 == 0 ? text + u"你好世界 👍"_s : text;
  }
  unsigned below(unsigned bound) { return static_cast<unsigned>(m_random() % bound); }

 private:
  std::mt19937 m_random{5};
};

Message messageOf(std::int64_t ordinal, const Conversation& conversation, Chatter& chatter) {
  Message message;
  const std::int64_t second = kFirstSecond + ordinal * 20;
  message.id = MessageId::fromNumber((second << 25) | (ordinal & 0x1FFFFFF));
  message.conversation = conversation.id;
  message.position = ordinal / kConversations;
  message.time = {second * 1000, true, true, TimePrecision::Second};
  message.speaker = 1 + static_cast<int>(chatter.below(5));
  message.kind = chatter.below(10) == 0 ? MessageKind::Image : MessageKind::Text;
  message.flags.setFlag(MessageFlag::TextDiffers, chatter.below(5000) == 0);
  message.text = chatter.line();
  return message;
}

void fill(store::Connection& connection, int count) {
  Chatter chatter;
  std::vector<Conversation> conversations;
  std::vector<QByteArray> speakers;
  const Instant now = Instant::fromMilliseconds(kFirstSecond * 1000);
  for (int i = 0; i < kConversations; ++i) {
    conversations.push_back(
        {ConversationId::make(now), u"Chat %1"_s.arg(i), ConversationKind::Group, {}, now, makeSalt()});
    (void)need(store::ConversationRepository(connection).add(conversations.back()));
  }
  for (int i = 0; i < 5; ++i) {
    Speaker speaker;
    speaker.label = u"Person%1 Surname"_s.arg(i);
    speakers.push_back(search::speakerTerms(speaker));
  }
  double folding = 0;
  const double whole = milliseconds([&] {
    for (std::int64_t done = 0; done < count; done += kBatch) {
      std::vector<std::vector<store::NewMessage>> batches(kConversations);
      for (std::int64_t i = done; i < done + kBatch; ++i) {
        const auto chat = static_cast<std::size_t>(i % kConversations);
        Message message = messageOf(i, conversations[chat], chatter);
        QByteArray words;
        folding += milliseconds([&] {
          search::appendMessageIndex(words, message, speakers[static_cast<std::size_t>(message.speaker) - 1]);
        });
        batches[chat].push_back({std::move(message), std::move(words)});
      }
      need(connection.begin(store::TransactionKind::Write));
      for (std::size_t chat = 0; chat < batches.size(); ++chat)
        need(store::MessageRepository(connection)
                 .append(need(store::packMessages(connection.dialect(), static_cast<std::int64_t>(chat) + 1,
                                                  batches[chat], {}))));
      need(connection.commit());
    }
  });
  std::printf("%d messages kept in %.1f s (%.0f a second); folding took %.1f s of it\n", count, whole / 1e3,
              count / whole * 1e3, folding / 1e3);
}

double floorOfPage(store::Connection& connection, const Scope& scope) {
  const auto all = need(
      store::SearchRepository(connection).page(need(search::parseQuery(u"type:text", {})), std::nullopt, kPage, scope));
  return milliseconds([&] { (void)need(store::MessageRepository(connection).byIds(all, scope)); });
}

bool measure(store::Connection& connection, const QString& text, const Scope& scope, double floor) {
  store::SearchRepository repository(connection);
  const auto query = need(search::parseQuery(text, {QTimeZone::utc(), Instant::fromMilliseconds(kFirstSecond * 1000)}));
  std::vector<double> took;
  std::size_t found = 0;
  for (int run = 0; run < kRuns; ++run)
    took.push_back(milliseconds([&] { found = need(repository.page(query, std::nullopt, kPage, scope)).size(); }));
  std::int64_t hits = 0;
  const double counting = milliseconds([&] { hits = need(repository.count(query, 10'000, scope)); });
  const double first = took.front();
  std::ranges::sort(took);
  const double middle = took[took.size() / 2];
  const bool met = middle <= kMostMilliseconds;
  std::printf("%-34s %3zu of %5lld  first %8.2f ms  median %8.2f ms  (%6.1f floors)  count %8.2f ms %s\n",
              qUtf8Printable(text), found, static_cast<long long>(hits), first, middle, middle / floor, counting,
              met ? "" : "TOO SLOW");
  std::fflush(stdout);
  return met;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const int count = std::max(kBatch, arguments.value(1, u"1000000"_s).toInt() / kBatch * kBatch);
  const QString place = arguments.value(2, QDir::tempPath());
  const bool server = place.contains(u'=');
  const QTemporaryDir folder((server ? QDir::tempPath() : place) + u"/search"_s);
  const SystemClock clock;
  const QString file = folder.filePath(u"search.db"_s);
  const store::Address address =
      server ? store::Address::postgres(place, u"bench_search"_s) : store::Address::sqlite(file);
  const auto connection = need(store::Connection::open(address, store::OpenMode::Create));
  need(store::Migrator(u"main"_s, clock).migrate(*connection));
  fill(*connection, count);
  if (server)
    need(connection->script("ANALYZE;\n"));
  else
    std::printf("database %.0f MB\n",
                static_cast<double>(QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size()) / 1e6);
  const Scope scope = access::ScopeMaker::of({Permission::ViewItem}, {});
  const double floor = floorOfPage(*connection, scope);
  std::printf("floor: %d messages by number %.2f ms\n", kPage, floor);
  bool met = true;
  for (const QString& text : {u"w1"_s,
                              u"w40000"_s,
                              u"w1 w2"_s,
                              u"w3000 w4000"_s,
                              u"\"w1 w2\""_s,
                              u"w123*"_s,
                              u"w12*"_s,
                              u"w1 OR w2"_s,
                              u"w2 -w1"_s,
                              u"-w1"_s,
                              u"from:person3 w7"_s,
                              u"in:\"chat 7\" w1"_s,
                              u"type:image w5"_s,
                              u"你好世界"_s,
                              u"好世 👍"_s,
                              u"w1 on:2021-03-17"_s,
                              u"w1 before:2020-10"_s,
                              u"on:2021-03-17"_s,
                              u"is:conflict"_s,
                              u"w1 is:conflict"_s,
                              u"w1 OR is:conflict"_s,
                              u"case:none"_s,
                              u"w1 w2 w3 w4 w5"_s,
                              u"in:chat* w1"_s,
                              u"w1 (w2 OR is:conflict)"_s})
    met = measure(*connection, text, scope, floor) && met;
  if (server)
    need(connection->script("DROP SCHEMA bench_search CASCADE;\n"));
  return met ? 0 : 1;
}
