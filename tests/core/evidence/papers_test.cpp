#include "core/evidence/package_papers.h"
#include "core/model/live_source.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What the papers of a package say of where its content came from.
class PapersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLiveSourceIsAuthenticatedBySharedSecret() {
    evidence::ShownChat chat;
    chat.conversation.title = u"Orders"_s;
    chat.total = 2;
    chat.messages.resize(2);
    chat.messages[1].message.position = 1;
    ConversationSource file;
    file.number = 1;
    file.messages = 2;
    file.reading = Json::Object{{u"format"_s, u"whatsapp-text"_s}};
    ConversationSource live = file;
    live.number = 2;
    live.reading = Json::Object{{u"format"_s, kLiveFormat}};
    chat.sources = {file, live};
    const Production production;
    const evidence::PackageOptions options;
    const evidence::PackageStanding standing;
    evidence::PackagePapers papers(production, options, standing);
    papers.add(chat);
    QStringList ofFile;
    QStringList ofLive;
    for (const evidence::Sheet::Section& section : papers.coverage({}).sections) {
      for (const auto& fact : section.facts) {
        if (fact.name.startsWith("Source "_L1))
          (fact.name.endsWith(u'A') ? ofFile : ofLive) << fact.value;
      }
    }
    QCOMPARE(ofFile.size(), 1);
    QCOMPARE(ofLive.size(), 1);
    QVERIFY(ofLive.front().contains("authenticated by shared secret"_L1));
    QVERIFY(!ofLive.front().contains("SHA-256"_L1)); // there is no digest of what still grows
    QVERIFY(!ofFile.front().contains("shared secret"_L1));
    QVERIFY(ofFile.front().contains("SHA-256"_L1));
  }

  void theySayUpToWhereOthersCanConfirm() {
    evidence::PackageStanding standing;
    standing.entries = 90;
    const auto says = [&](const QString& name, const QString& words) {
      const evidence::Sheet::Section section = standing.section();
      return std::ranges::any_of(section.facts, [&](const evidence::Sheet::Fact& fact) {
        return fact.name == name && fact.value.contains(words);
      });
    };
    QVERIFY(says(u"Last time-stamp"_s, u"none"_s));
    QVERIFY(says(u"Entries that nobody outside has seen"_s, u"1 to 90"_s));
    QVERIFY(!says(u"Persons"_s, {}));
    const Instant at = *Instant::parse(u"2026-03-02T09:00:00.000Z");
    standing.timeStamp = {60, at, u"by https://tsa.example"_s};
    standing.anchor = {80, at, u"given to the holder of heads"_s};
    standing.singlePerson = true;
    standing.doubtfulKeys = {{u"ab12"_s, u"2026-02-01T00:00:00.000Z"_s, u"compromised"_s}};
    QVERIFY(says(u"Last time-stamp"_s, u"entries 1 to 60, by https://tsa.example"_s));
    QVERIFY(says(u"Last head written out"_s, u"entries 1 to 80"_s));
    QVERIFY(says(u"Entries that nobody outside has seen"_s, u"81 to 90"_s));
    QVERIFY(says(u"Persons"_s, u"single-person"_s));
    QVERIFY(says(u"Key of a person in doubt"_s, u"ab12"_s));
    standing.anchor->entries = 90;
    QVERIFY(!says(u"Entries that nobody outside has seen"_s, {}));
  }
};

MUNIMENT_TEST(PapersTest);

} // namespace muniment::tests

#include "papers_test.moc"
