#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/connections/system_card.h"
#include "ui/connections/system_choice.h"
#include "ui/connections/workspace_connections.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Connections in the real window, on the sample.
class ConnectionsWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  }

  void aSystemIsSetUpInOneSheet() {
    m_sample.workbench().show(u"connections"_s);
    QTRY_VERIFY(part<QPushButton>("addConnection") && part<QPushButton>("addConnection")->isVisible());
    QTRY_VERIFY(m_sample.window().findChild<ui::SystemCard*>());
    const qsizetype before = m_sample.window().findChildren<ui::SystemCard*>().size();
    part<QPushButton>("addConnection")->click();
    auto* sheet = part<QDialog>("connectionSheet");
    QVERIFY(sheet);
    const auto choices = ui::SystemChoice::all();
    const auto orders = std::ranges::find(choices, u"active-documents"_s, &ui::SystemChoice::preset);
    auto* system = part<QComboBox>("connectionSheet.system");
    system->setCurrentIndex(static_cast<int>(orders - choices.begin()));
    Q_EMIT system->activated(system->currentIndex());
    part<QLineEdit>("connectionSheet.name")->setText(u"Orders"_s);
    part<QLineEdit>("site.address")->setText(u"http://127.0.0.1:1/ad"_s);
    part<QPlainTextEdit>("connectionSheet.purpose")->setPlainText(u"Orders and invoices"_s);
    part<QComboBox>("connectionSheet.ground")->setCurrentIndex(1);
    auto* owner = part<QComboBox>("connectionSheet.owner");
    QTRY_VERIFY(owner->count() > 1);
    owner->setCurrentIndex(1);
    part<QLineEdit>("secret.clientId")->setText(u"the-secret-client"_s);
    QVERIFY(sheet->grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-add-connection.png")));
    sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
    QTRY_VERIFY(card(u"orders"_s));
    QTRY_COMPARE(m_sample.window().findChildren<ui::SystemCard*>().size(), before + 1);
    QVERIFY(!card(u"orders"_s)->connection.on);
    QTRY_COMPARE(std::ranges::count_if(card(u"orders"_s)->secrets, [](const auto& each) { return each.entered; }), 1);
    QTRY_VERIFY(says(u"Not finished"_s));
    QTRY_VERIFY(part<QWidget>("strip.outbox"));
    QVERIFY(m_sample.window().grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-connections.png")));
  }

 private:
  workspace::Workspace& workspace() { return m_sample.workbench().workspace(); }
  std::optional<workspace::ConnectionCard> card(const QString& peer) {
    const auto cards =
        workspace().ask(workspace::Connections()).result().value_or(std::vector<workspace::ConnectionCard>());
    for (const workspace::ConnectionCard& each : cards) {
      if (each.connection.peer == peer)
        return each;
    }
    return std::nullopt;
  }
  template <class W>
  W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  bool says(const QString& words) {
    return std::ranges::any_of(m_sample.window().findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }

  SampleWindow m_sample;
};

MUNIMENT_TEST(ConnectionsWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
