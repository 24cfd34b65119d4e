#pragma once

#include "ui/disposition/queue_page.h"

#include <QtCore/QTimer>

class QListView;
class QSplitter;

namespace muniment::ui {

class CertificatePage;
class DuePage;
class ItemPane;
class SignDialog;
class SnapshotsModel;
class TriagePage;

/// What is due and what becomes of it: snapshots, the queue of one, the record under review.
class DispositionScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The work must outlive the screen.
  DispositionScreen(DispositionWork& work, QWidget* parent);

  void refresh();
  /// Opens a snapshot once it is in the list.
  void showSnapshot(const SnapshotId& snapshot);
  void showCertificate();
  /// Opens what nobody has decided about.
  void showUndecided();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);
  /// The execution that this window has begun; none ends it.
  void setRunning(const std::optional<SnapshotId>& snapshot, const SharedProgress& progress);

 Q_SIGNALS:
  void executionRequested(muniment::SnapshotId snapshot, const QString& name);
  /// Something undecided is to become a record; one of both is given.
  void declareRequested(std::optional<muniment::ConversationId> conversation, std::optional<muniment::ItemId> item);
  void conversationRequested(muniment::ConversationId conversation);
  void failed(const muniment::Error& error);

 private:
  enum Page { Due, Queue, Certificate, Triage };
  /// A decision and the way back from it.
  struct Undo final {
    workspace::DecideItems back;
    int ordinal = 0;
  };

  [[nodiscard]] QWidget* makeList();
  [[nodiscard]] QWidget* makeMiddle();
  void makeKeys();
  void addKey(const QKeySequence& keys, QWidget* where, auto handler);
  void connectQueue();
  void showReports();
  void showList();
  void showError(const Error& error);
  void openRow(const QModelIndex& index);
  void askItem(int ordinal);
  void openForSample(int ordinal);
  void makeSnapshot(const std::optional<ClassId>& recordClass, bool handsOver);
  void decide(DisposalDecision decision, const QString& reason, const std::optional<QDate>& until);
  void approveGroup();
  void undo();
  void takeBack(workspace::DecideItems back);
  void act(QueueFooter::Act act);
  void sign(QueueFooter::Act act);
  void runSigned(QueueFooter::Act act, SignDialog* dialog);
  void askReason(QueueFooter::Act act);
  void handOver();
  void enterReceipt();
  template <class C>
  void runPlain(C command);
  void saveJson();
  void savePdf();
  void writeTo(const QString& file, const QByteArray& bytes);

  DispositionWork* m_work;
  SnapshotsModel* m_snapshots;
  QSplitter* m_splitter;
  QListView* m_list = nullptr;
  class ScreenHeader* m_header = nullptr;
  QStackedWidget* m_listPages = nullptr;
  QStackedWidget* m_pages = nullptr;
  DuePage* m_due = nullptr;
  TriagePage* m_triage = nullptr;
  QueuePage* m_queue = nullptr;
  CertificatePage* m_certificate = nullptr;
  ItemPane* m_item = nullptr;
  std::vector<Undo> m_undo;
  std::optional<SnapshotId> m_wanted;
  bool m_wantsUndecided = false;
  std::optional<SnapshotId> m_running;
  SharedProgress m_progress;
  QTimer m_timer;
  std::optional<muniment::Certificate> m_shown; ///< the certificate on the page
  int m_asked = -1;
};

} // namespace muniment::ui
