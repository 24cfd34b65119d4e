#pragma once

#include "ui/reviewing/new_review_sheet.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class CodingPage;
class ReviewPane;
class ReviewSetsModel;
class TableView;

/// What is under review, by whom, and how far.
class ReviewScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  ReviewScreen(ReviewSetDesk& desk, QWidget* parent);

  void refresh();
  /// Freezes what somebody selected elsewhere.
  void begin(NewReviewSheet::Selection selection);
  void reportTerms();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void messageRequested(muniment::MessageId message);
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeOverview();
  [[nodiscard]] QWidget* makeSets();
  void makeCoding();
  void askSession();
  void take();
  void showCurrent();
  void makeNew(std::optional<NewReviewSheet::Selection> selection);
  void drawSample(const ReviewSet& set);
  void leaveCoding();
  void open(QDialog* sheet);

  ReviewSetDesk* m_desk;
  ReviewSetsModel* m_model;
  QStackedWidget* m_levels; ///< the sets, or one batch under the keys
  QStackedWidget* m_pages = nullptr;
  QSplitter* m_splitter = nullptr;
  TableView* m_sets = nullptr;
  QPushButton* m_new = nullptr;
  ReviewPane* m_pane = nullptr;
  CodingPage* m_coding = nullptr;
  std::optional<ReviewSetId> m_wanted; ///< shown once it is there
};

} // namespace muniment::ui
