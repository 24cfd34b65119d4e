#pragma once

#include "ui/audit/entries_model.h"

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class BarChart;
class EgressDesk;
class FilterPill;
class PlainLabel;
class ProofPane;
class ScreenHeader;
class StateLabel;
class TableView;

/// The ledger as a timeline that can be filtered, verified and proved line by line.
class AuditScreen final : public QWidget {
  Q_OBJECT

 public:
  AuditScreen(workspace::Workspace& workspace, QWidget* parent);

  /// Takes up what was added since.
  void refresh();
  void showVerbs(const QString& verbPrefix, const QString& name);
  /// The entries about one thing, under the name that people give it.
  void showSubject(const QString& subject, const QString& name);
  /// What was captured on a day.
  void showCaptures(QDate day);
  void setVerifyRunning(bool running);
  void setVerified(const QString& sentence, bool clean);
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);
  [[nodiscard]] ProofPane* proof() const { return m_proof; }

 Q_SIGNALS:
  void verifyRequested();
  void stampsRequested();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeHeader();
  [[nodiscard]] QWidget* makeFilters();
  void showEgress();
  void chooseWhat();
  void chooseWhen();
  void applyDays(int days, const QString& name);
  void showCounts();
  void showBar(int index);
  void applyDay(store::EntryFilter filter, QDate day);
  void showProofOf(const QModelIndex& index);

  EntriesModel* m_model;
  workspace::Workspace* m_workspace;
  std::shared_ptr<EgressDesk> m_egress;
  QSplitter* m_splitter;
  ScreenHeader* m_header = nullptr;
  StateLabel* m_verified = nullptr;
  QPushButton* m_verify = nullptr;
  FilterPill* m_what = nullptr;
  FilterPill* m_when = nullptr;
  PlainLabel* m_count = nullptr;
  BarChart* m_chart = nullptr;
  QStackedWidget* m_body = nullptr;
  TableView* m_table = nullptr;
  ProofPane* m_proof = nullptr;
  std::vector<std::int64_t> m_chartDays;
};

} // namespace muniment::ui
