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
    evidence::PackagePapers papers(production, options);
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
};

MUNIMENT_TEST(PapersTest);

} // namespace muniment::tests

#include "papers_test.moc"
