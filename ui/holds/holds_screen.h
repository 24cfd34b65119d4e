#pragma once

#include "ui/holds/holds_desk.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace muniment::ui {

class HoldPane;
class HoldsList;

/// Holds: the list, and the one that is open with all that can be done to it.
class HoldsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  HoldsScreen(HoldsDesk& desk, QWidget* parent);

  void refresh();
  void showHold(const HoldId& hold);
  void beginNew();
  /// A part of its own in the pane of a hold.
  void addSection(QWidget* section);
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  /// What is known of a hold came, or came again.
  void told(const muniment::HoldId& hold);
  void searchRequested(const QString& query);
  void conversationsRequested();
  void recordsRequested();
  void recordRequested(const muniment::RecordId& record);
  /// The entries about a hold.
  void entriesRequested(const QString& subject, const QString& name);
  void tasksRequested();
  /// Hand out what the hold covers.
  void exportRequested(const muniment::HoldId& hold, const QString& name);
  void failed(const muniment::Error& error);

 private:
  void connectPane();
  void openTargets(bool apply);
  void openNotice();
  void openRelease();
  void openTakeOff(const HoldTarget& target, const QString& name);
  void openPerson(const Person& person);
  void openMatters();
  void decideNotice(const TaskId& task);
  /// What came of an act: a sentence, or what stood in the way.
  void report(const Result<workspace::Receipt>& receipt, const QString& sentence);

  HoldsDesk* m_desk;
  QSplitter* m_splitter;
  HoldsList* m_list;
  HoldPane* m_pane;
};

} // namespace muniment::ui
