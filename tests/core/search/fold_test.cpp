#include "core/search/fold.h"
#include "tests/core/search/case_file.h"
#include "tests/support/test_suite.h"

#include <QtCore/QRandomGenerator>

namespace muniment::tests {

namespace {

QString joined(const std::vector<search::Token>& tokens) {
  QStringList texts;
  for (const search::Token& token : tokens)
    texts.append(QString::fromUtf8(token.text));
  return texts.join(u' ');
}

QString indexed(QStringView text) {
  QByteArray utf8;
  search::appendIndexText(utf8, text);
  return QString::fromUtf8(utf8).chopped(utf8.isEmpty() ? 0 : 1);
}

using Block = std::array<quint32, 2>;
constexpr Block kAccents{0x300, 0x370};
constexpr std::array<Block, 16> kBlocks{{{0x20, 0x7F},
                                         {0xA0, 0x250},
                                         {0x300, 0x370},
                                         {0x370, 0x530},
                                         {0x590, 0x760},
                                         {0x900, 0xE00},
                                         {0xE00, 0x10A0},
                                         {0x10A0, 0x1800},
                                         {0x1E00, 0x2100},
                                         {0x2100, 0x2C00},
                                         {0x3000, 0x3400},
                                         {0x4E00, 0x4E80},
                                         {0xAC00, 0xAD00},
                                         {0xF900, 0xFB00},
                                         {0xFB00, 0x10000},
                                         {0x1D400, 0x1FB00}}};

/// Letters of one block, as texts have them, with an accent here and there.
QString randomText(QRandomGenerator& random, int size) {
  const Block& block = kBlocks[random.bounded(quint32{kBlocks.size()})];
  QString text;
  for (int i = 0; i < size; ++i) {
    const Block& from = random.bounded(4) == 0 ? kAccents : block;
    const char32_t letter = random.bounded(from[0], from[1]);
    text += QString::fromUcs4(&letter, 1);
  }
  return text;
}

} // namespace

class FoldTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void foldsTheTable() {
    const std::vector<CaseLine> cases = readCases(QStringLiteral("fold.txt"));
    QVERIFY(cases.size() >= 120);
    QStringList wrong;
    for (const CaseLine& given : cases) {
      for (const QString& got : {joined(search::fold(given.left)), indexed(given.left)}) {
        if (got != given.right)
          wrong.append(QStringLiteral("fold.txt:%1: %2").arg(given.line).arg(got));
      }
    }
    QVERIFY2(wrong.isEmpty(), wrong.join(u'\n').toUtf8());
  }

  void everyFormOfATextFoldsAlike() {
    QRandomGenerator random(7);
    for (int round = 0; round < 60'000; ++round) {
      const QString text = randomText(random, 4);
      const QString expected = joined(search::fold(text.normalized(QString::NormalizationForm_KC)));
      for (const auto form :
           {QString::NormalizationForm_C, QString::NormalizationForm_D, QString::NormalizationForm_KD})
        QVERIFY2(joined(search::fold(text.normalized(form))) == expected,
                 text.toUtf8() + " " + QByteArray::number(form) + " " + text.toUtf8().toHex());
      QCOMPARE(indexed(text), joined(search::fold(text)));
    }
  }

  void foldingTwiceChangesNothing() {
    QRandomGenerator random(8);
    for (int round = 0; round < 60'000; ++round) {
      const QString text = randomText(random, 1);
      const auto tokens = search::fold(text);
      if (std::ranges::any_of(tokens, [](const auto& token) { return token.kind == search::TokenKind::Pair; }))
        continue;
      const QString once = joined(tokens);
      QVERIFY2(joined(search::fold(once)) == once, text.toUtf8().toHex());
    }
  }

  void tokensLieInTheTextInOrder() {
    QRandomGenerator random(9);
    for (int round = 0; round < 20'000; ++round) {
      const QString text = randomText(random, 8);
      qsizetype begin = 0;
      for (const search::Token& token : search::fold(text)) {
        QVERIFY(!token.text.isEmpty() && !token.text.contains(' '));
        QVERIFY(token.begin >= begin && token.begin < token.end && token.end <= text.size());
        begin = token.kind == search::TokenKind::Pair ? begin : token.begin;
      }
    }
  }

  void aTextWithoutSpacesIsCut() {
    const QString text(1000, u'a');
    const auto tokens = search::fold(text);
    QVERIFY(tokens.size() > 8);
    for (const search::Token& token : tokens)
      QVERIFY(token.text.size() <= 96);
    QCOMPARE(indexed(text), joined(tokens));
  }
};
MUNIMENT_TEST(FoldTest);

} // namespace muniment::tests

#include "fold_test.moc"
