#include "ui/tour/tour_stops.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

struct TourWords final {
  Q_DECLARE_TR_FUNCTIONS(TourWords)
};

std::vector<TourStop> whatComesIn() {
  return {{u"overview"_s, TourWords::tr("The day begins here"),
           TourWords::tr("What happened, what is due, and what needs you. Drop a file anywhere in this window, and it "
                         "is kept as it is.")},
          {u"conversations"_s, TourWords::tr("Conversations, as people know them"),
           TourWords::tr("Select messages with the mouse, or with Shift and the arrow keys. Then D declares them as a "
                         "record, H puts them on hold, "
                         "E hands them out, and T tags them.")},
          {u"search"_s, TourWords::tr("Everything is found"),
           TourWords::tr("Words, phrases, people, days: try from:ana invoice. A search can be put on hold or handed "
                         "out as a whole.")},
          {u"documents"_s, TourWords::tr("Documents of trading partners"),
           TourWords::tr("Orders and invoices stand beside the bytes that arrived. What is wrong in them is said in "
                         "plain words, with its place.")}};
}

std::vector<TourStop> whatIsKept() {
  return {{u"records"_s, TourWords::tr("Records, with the reason for each date"),
           TourWords::tr("A record belongs to a class of the file plan. Its pane explains step by step until when it "
                         "is kept, and why.")},
          {u"holds"_s, TourWords::tr("Holds win over everything"),
           TourWords::tr("Nothing that a hold covers is destroyed, whatever its schedule says. Two persons release it, "
                         "and the reason is written down.")},
          {u"disposition"_s, TourWords::tr("How a record ends"),
           TourWords::tr("What is due is reviewed, approved by a second person, and certified. Up to that moment every "
                         "decision can be taken back.")},
          {u"tasks"_s, TourWords::tr("What waits for you"),
           TourWords::tr("Approvals, notices and questions, the most urgent first. Each is decided with one key.")},
          {u"audit"_s, TourWords::tr("Nothing has to be believed"),
           TourWords::tr("Every act is an entry of the ledger. Verify Now recomputes all of them; any entry can be "
                         "proved to somebody who does not have "
                         "this program. Ctrl+K finds everything else that you can do.")}};
}

} // namespace

std::vector<TourStop> tourStops() {
  std::vector<TourStop> stops = whatComesIn();
  for (TourStop& stop : whatIsKept())
    stops.push_back(std::move(stop));
  return stops;
}

} // namespace muniment::ui
