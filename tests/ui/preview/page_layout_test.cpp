#include "tests/support/test_suite.h"
#include "ui/preview/page_layout.h"

#include <QtCore/QSize>

namespace muniment::tests {

using ui::PageLayout;

class PageLayoutTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pagesLieBelowEachOther() {
    PageLayout layout;
    layout.setPages({{100, 200}, {300, 50}}, 1);
    QCOMPARE(layout.page(0, 500), QRect(200, 16, 100, 200));
    QCOMPARE(layout.page(1, 500), QRect(100, 232, 300, 50));
    QCOMPARE(layout.size(), QSize(332, 298));
    QCOMPARE(layout.pageAt(-5), 0);
    QCOMPARE(layout.pageAt(215), 0);
    QCOMPARE(layout.pageAt(217), 1);
    QCOMPARE(layout.pageAt(100'000), 1);
  }

  void withoutPagesNothingIsThere() {
    PageLayout layout;
    layout.setPages({}, 1);
    QCOMPARE(layout.count(), 0);
    QCOMPARE(layout.pageAt(10), -1);
    layout.fit(PageLayout::Fit::Width, QSize(100, 100), 0);
    QCOMPARE(layout.zoom(), 1.0);
  }

  void aPageFillsTheRoom() {
    PageLayout layout;
    layout.setPages({{100, 200}}, 1);
    layout.fit(PageLayout::Fit::Width, QSize(232, 332), 0);
    QCOMPARE(layout.zoom(), 2.0);
    layout.fit(PageLayout::Fit::Page, QSize(232, 332), 0);
    QCOMPARE(layout.zoom(), 1.5);
    layout.fit(PageLayout::Fit::Page, QSize(2, 3), 0);
    QCOMPARE(layout.zoom(), PageLayout::kLeastZoom);
  }

  void aBoxTurnsWithItsPageAndComesBack() {
    PageLayout layout;
    layout.setPages({{100, 200}}, 2);
    const QRectF box(10, 20, 30, 40);
    const QRectF expected[] = {{20, 40, 60, 80}, {280, 20, 80, 60}, {120, 280, 60, 80}, {40, 120, 80, 60}};
    for (int turns = 0; turns < 4; ++turns) {
      layout.setTurns(turns);
      QCOMPARE(layout.placed(0, box), expected[turns]);
      const QPointF point = layout.placed(0, QRectF(25, 35, 0, 0)).topLeft();
      QVERIFY((layout.unplaced(0, point) - QPointF(25, 35)).manhattanLength() < 1e-6);
    }
    QCOMPARE(layout.pixels(0, 1.5), QSize(300, 150));
  }
};

MUNIMENT_TEST(PageLayoutTest);

} // namespace muniment::tests

#include "page_layout_test.moc"
