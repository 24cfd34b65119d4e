#include "tests/support/test_suite.h"
#include "ui/kit/export_offer.h"

#include <QtCore/QScopeGuard>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What would be refused is not offered.
class ExportOfferTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void withoutAPolicyItIsAButtonLikeOthers() {
    QVERIFY(ui::offersExports());
    Row row;
    QVERIFY(row.out->isVisible());
    row.out->hide();
    row.out->show();
    QVERIFY(row.out->isVisible());
  }

  void whereExportsAreSwitchedOffNothingShowsIt() {
    ui::setOffersExports(false);
    const auto allowed = qScopeGuard([] { ui::setOffersExports(true); });
    Row row;
    QVERIFY(row.other->isVisible());
    QVERIFY(!row.out->isVisible());
    row.out->show();
    QVERIFY(!row.out->isVisible());
    row.out->setVisible(true);
    QVERIFY(!row.out->isVisible());
    row.window.hide();
    row.window.show();
    QVERIFY(!row.out->isVisible());
    // A layout that leaves no gap for it either.
    QVERIFY(row.window.layout()->itemAt(0)->isEmpty());
  }

 private:
  struct Row final {
    Row() {
      auto* column = new QVBoxLayout(&window);
      column->addWidget(out);
      column->addWidget(other);
      ui::offerWithExports(out);
      window.show();
    }
    QWidget window;
    QPushButton* out = new QPushButton(u"Export…"_s);
    QPushButton* other = new QPushButton(u"Declare…"_s);
  };
};

MUNIMENT_TEST(ExportOfferTest);

} // namespace muniment::tests

#include "export_offer_test.moc"
