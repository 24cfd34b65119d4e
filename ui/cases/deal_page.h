#pragma once

#include "ui/cases/case_desk.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace muniment::ui {

class DealModel;
class DealRow;

/// The documents of a case and what was said about them, on one axis of time.
class DealPage final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  DealPage(CaseDesk& desk, QWidget* parent);

  void open(const CaseId& file);
  void refresh();
  void clear();

 Q_SIGNALS:
  void openRequested(const QString& subject);
  void failed(const muniment::Error& error);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makePages();
  void ask();
  void askConversation(const workspace::DealView::Answer& deal);
  void take(const workspace::DealView::Answer& deal, const std::vector<workspace::CaseMoment>& timeline);

  CaseDesk* m_desk;
  DealModel* m_model;
  QStackedWidget* m_pages = nullptr;
  QListView* m_list = nullptr;
  DealRow* m_row = nullptr;
  std::optional<CaseId> m_file;
  bool m_isStale = false; ///< asked for once somebody looks
  int m_generation = 0;
};

} // namespace muniment::ui
