#include "tests/support/test_suite.h"
#include "tests/ui/conversations/generated_rows.h"
#include "tests/ui/conversations/sample_messages.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>

namespace muniment::tests {

using namespace muniment::ui;

/// Saves what people will see, for people to look at.
class PicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES))); }
  void cleanupTestCase() {
    qApp->setLayoutDirection(Qt::LeftToRight);
    applyTheme(*qApp, Theme::Light);
  }

  void transcript_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << int(Theme::Light) << false << 1;
    QTest::newRow("dark") << int(Theme::Dark) << false << 1;
    QTest::newRow("rtl") << int(Theme::Light) << true << 1;
    QTest::newRow("2x") << int(Theme::Light) << false << 2;
  }

  void transcript() {
    QFETCH(int, mode);
    QFETCH(bool, mirrored);
    QFETCH(int, scale);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    GeneratedRows rows(0);
    for (Message& message : sampleMessages())
      rows.put(std::move(message));
    rows.setCount(static_cast<std::int64_t>(sampleMessages().size()));
    TranscriptView view;
    view.resize(620, 1240);
    view.setPeople(TranscriptPeople(GeneratedRows::speakers()));
    view.setHitRanges([](const QString& text) {
      std::vector<TranscriptView::Range> ranges;
      if (const qsizetype at = text.indexOf(u"17 March"); at >= 0)
        ranges.emplace_back(at, 8);
      return ranges;
    });
    view.setRows(&rows);
    view.show();
    view.select(2, 4);
    QPixmap picture(view.size() * scale);
    picture.setDevicePixelRatio(scale);
    view.render(&picture);
    QVERIFY(picture.save(
        QStringLiteral(MUNIMENT_PICTURES "/transcript-%1.png").arg(QLatin1StringView(QTest::currentDataTag()))));
  }
};

MUNIMENT_TEST(PicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
