#pragma once

#include "ui/kit/pane_section.h"
#include "ui/rm/rm_desk.h"

#include <QtCore/QTimer>

class QPushButton;

namespace muniment::ui {

/// How one record stands in connected records systems: what is known here at once, then what the system itself says.
class RecordElsewhereSection final : public PaneSection {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  RecordElsewhereSection(RmDesk& desk, QWidget* parent);

  /// Asks anew where it is shown already.
  void open(const RecordId& record);
  void refresh();

 Q_SIGNALS:
  void sendRequested(const muniment::RecordId& record, const QString& peer, const QString& system);
  void settleRequested(const muniment::PeerConflictId& conflict);
  void failed(const muniment::Error& error);

 private:
  struct Seen final {
    std::optional<workspace::RmSighting> sighting;
    std::optional<Error> error;
    Instant at;
  };
  void take(const workspace::RecordElsewhere::Answer& answer);
  void showAnswer();
  void addPlace(const workspace::RecordElsewhere::Place& place);
  void addSighting(const workspace::RecordElsewhere::Place& place);
  void addDifference(const PeerConflict& conflict, const QString& system);
  void addOffers();
  /// At places whose last look is older than this many milliseconds.
  void look(std::int64_t olderThan);
  [[nodiscard]] QString content() const;

  RmDesk* m_desk;
  QPushButton* m_again;
  QTimer m_rest; ///< who leafs through records does not ask another system about each
  std::optional<RecordId> m_record;
  workspace::RecordElsewhere::Answer m_answer;
  std::map<CounterpartId, Seen> m_seen;
  std::set<CounterpartId> m_asked;
  bool m_maySettle = false;
  bool m_maySend = false;
  int m_generation = 0;
};

} // namespace muniment::ui
