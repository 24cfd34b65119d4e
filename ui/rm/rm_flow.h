#pragma once

#include "ui/rm/rm_desk.h"

#include <QtCore/QObject>

namespace muniment::ui {

class SettleSheet;

/// What people ask for about records systems, from whichever screen: carried out, and told how it ended.
class RmFlow final : public QObject {
  Q_OBJECT

 public:
  /// The desk must outlive the flow; toasts and sheets stand over the window.
  RmFlow(RmDesk& desk, QWidget* window) : QObject(window), m_desk(&desk), m_window(window) {}

  void send(std::vector<RecordId> records, const QString& peer, const QString& system);
  /// Asks over which system first, where there is more than one.
  void sendAnywhere(std::vector<RecordId> records);
  void settle(const PeerConflictId& conflict);

 Q_SIGNALS:
  /// Something is not as it was.
  void changed();
  /// What was agreed on is to be destroyed now, under this name.
  void executionRequested(const muniment::SnapshotId& snapshot, const QString& name);
  void tasksRequested();
  void failed(const muniment::Error& error);

 private:
  struct Sending final {
    std::vector<RecordId> records;
    QString peer;
    QString system;
    std::size_t next = 0;
    int queued = 0;
    int blocked = 0;
    int already = 0;
  };
  void sendNext(const std::shared_ptr<Sending>& sending);
  void tellSent(const Sending& sending);
  void open(const workspace::PeerDifference::Answer& difference);
  void act(SettleSheet* sheet, const workspace::PeerDifference::Answer& difference);
  void follow(SettleSheet* sheet, const workspace::PeerDifference::Answer& difference);

  RmDesk* m_desk;
  QWidget* m_window;
};

} // namespace muniment::ui
