#pragma once

#include "ui/disposition/items_model.h"
#include "ui/disposition/queue_footer.h"

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class FilterPill;
class GroupsModel;
class ScreenHeader;
class TableView;

/// One snapshot: its groups, its items, and how it stands.
class QueuePage final : public QWidget {
  Q_OBJECT

 public:
  /// The work must outlive the page.
  QueuePage(DispositionWork& work, QWidget* parent);

  void show(const SnapshotId& snapshot);
  using QWidget::show;
  /// Takes up what changed; rows stay where they are.
  void refresh();
  void close();
  [[nodiscard]] const SnapshotId& snapshot() const { return m_snapshot; }
  [[nodiscard]] const workspace::SnapshotStanding::Answer& standing() const { return m_standing; }
  [[nodiscard]] bool canDecide() const { return m_standing.summary.snapshot.state == Snapshot::State::Open; }
  [[nodiscard]] QueueFooter* footer() const { return m_footer; }
  [[nodiscard]] ItemsModel* items() const { return m_items; }
  [[nodiscard]] const workspace::ReviewedItem* current() const;
  /// To the row below, or the one above; at the end nothing happens.
  void step(int rows);
  void goTo(int ordinal);
  /// To the next item of the sample that was not opened yet.
  void goToSample();
  /// The decision about the undecided items of the chosen group that are neither set aside nor held.
  [[nodiscard]] workspace::DecideItems groupDecision() const;

 Q_SIGNALS:
  void itemChosen(int ordinal);
  void groupApproved();
  void failed(const muniment::Error& error);

 private:
  enum class Narrow : std::uint8_t { All, ToDecide, Blocked, Sample };

  void makeGroups();
  [[nodiscard]] QWidget* makeBar();
  [[nodiscard]] QWidget* makeItems();
  void narrow(Narrow to);
  void load();
  void askStanding();
  void askGroups();
  void askHeld();
  void takeStanding(const workspace::SnapshotStanding::Answer& standing);
  void showHeader();
  void showBar();
  void showItems();
  [[nodiscard]] std::vector<int> notOpened() const;

  DispositionWork* m_work;
  SnapshotId m_snapshot;
  workspace::SnapshotStanding::Answer m_standing;
  std::vector<int> m_held;
  Narrow m_narrow = Narrow::All;
  ItemsModel* m_items;
  GroupsModel* m_groups;
  ScreenHeader* m_header;
  Banner* m_returned;
  TableView* m_groupTable;
  std::map<Narrow, FilterPill*> m_pills;
  QPushButton* m_approveGroup = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  QueueFooter* m_footer;
  std::optional<int> m_wanted; ///< ordinal to go to once its row is there
};

} // namespace muniment::ui
