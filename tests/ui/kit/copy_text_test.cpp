#include "tests/support/test_suite.h"
#include "ui/kit/copy_text.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class CopyTextTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theMarksOfEverySystemComeWithTheText() {
    ui::copyText(u"<b>not bold</b> 👍"_s);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), u"<b>not bold</b> 👍"_s);
    QVERIFY(!data->hasHtml());
    QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
    QCOMPARE(data->data(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
    QCOMPARE(data->data(u"CanUploadToCloudClipboard"_s), QByteArray(4, '\0'));
    QVERIFY(data->hasFormat(ui::kConcealedType));
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
  }
  void onlyWhatThisProgramCopiedIsTakenBack() {
    ui::copyText(u"ours"_s);
    ui::clearCopiedText();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QGuiApplication::clipboard()->setText(u"of somebody else"_s);
    ui::clearCopiedText();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"of somebody else"_s);
  }
};

MUNIMENT_TEST(CopyTextTest);

} // namespace muniment::tests

#include "copy_text_test.moc"
