#include "tests/support/test_suite.h"
#include "ui/conversations/transcript_selection.h"

#include <set>

namespace muniment::tests {

using ui::TranscriptSelection;

class TranscriptSelectionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void touchingStretchesBecomeOne() {
    TranscriptSelection selection;
    selection.add(0, 3);
    selection.add(8, 6);
    selection.add(4, 5);
    QCOMPARE(selection.stretches().size(), std::size_t{1});
    QCOMPARE(selection.count(), 9);
    selection.remove(4);
    QCOMPARE(selection.stretches().size(), std::size_t{2});
    QVERIFY(!selection.contains(4));
    QVERIFY(selection.contains(3) && selection.contains(5));
  }

  void behavesLikeASet() {
    TranscriptSelection selection;
    std::set<std::int64_t> model;
    unsigned state = 7;
    for (int step = 0; step < 4000; ++step) {
      state = state * 1'664'525U + 1'013'904'223U;
      const std::int64_t first = state >> 8 & 63;
      if (state >> 30 == 0) {
        const std::int64_t last = std::min<std::int64_t>(63, first + (state >> 20 & 7));
        selection.add(first, last);
        for (auto position = first; position <= last; ++position)
          model.insert(position);
      } else {
        selection.remove(first);
        model.erase(first);
      }
      QCOMPARE(selection.count(), static_cast<std::int64_t>(model.size()));
      for (std::int64_t position = 0; position < 64; ++position)
        QCOMPARE(selection.contains(position), model.contains(position));
    }
  }
};

MUNIMENT_TEST(TranscriptSelectionTest);

} // namespace muniment::tests

#include "transcript_selection_test.moc"
