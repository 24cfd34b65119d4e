#pragma once

#include "ui/reviewing/review_set_desk.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class BatchesModel;
class PlainLabel;
class SamplesModel;
class ScreenHeader;
class TableView;
class TabStrip;

/// One set under review: its batches and who has them, and the samples that are reviewed a second time.
class ReviewPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  ReviewPane(ReviewSetDesk& desk, QWidget* parent);

  void setSet(const workspace::ReviewSets::Line& line);
  /// Who is asking, and what they may do.
  void setSession(const access::Session& session);
  void refresh();

 Q_SIGNALS:
  void batchRequested(const muniment::ReviewSet& set, qint64 batch);
  void sampleRequested(const muniment::ReviewSet& set, const muniment::ReviewSample& sample, bool isChecker);
  void sampleWanted(const muniment::ReviewSet& set);
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeBatches();
  [[nodiscard]] QWidget* makeSamples();
  void take(const workspace::ReviewProgress::Answer& progress);
  void showTags(const workspace::ReviewProgress::Answer& progress);
  void showSamples();
  void askReviewers();
  void check();
  void assign();
  void openBatch();
  void openSample();
  [[nodiscard]] const workspace::ReviewProgress::Batch* batch() const;

  ReviewSetDesk* m_desk;
  workspace::ReviewSets::Line m_line;
  std::optional<access::Session> m_session;
  BatchesModel* m_batches;
  SamplesModel* m_samples;
  ScreenHeader* m_header = nullptr;
  PlainLabel* m_facts = nullptr;
  PlainLabel* m_reviewers = nullptr;
  PlainLabel* m_chosen = nullptr;
  TabStrip* m_tabs = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_batchTable = nullptr;
  QComboBox* m_reviewer = nullptr;
  QPushButton* m_give = nullptr;
  QPushButton* m_work = nullptr;
  TableView* m_sampleTable = nullptr;
  QPushButton* m_draw = nullptr;
  QPushButton* m_look = nullptr;
  PlainLabel* m_noSample = nullptr;
  int m_generation = 0;
};

} // namespace muniment::ui
