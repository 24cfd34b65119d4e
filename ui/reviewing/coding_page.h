#pragma once

#include "ui/reviewing/answer_desk.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace muniment::ui {

class PlainLabel;
class ReviewedMessagesModel;
class ScreenHeader;
class TableView;
class TagBar;
class Tagger;

/// One batch or one sample: message after message, answered by key. A digit answers and goes on.
class CodingPage final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the page.
  CodingPage(ReviewSetDesk& desk, QWidget* parent);

  void openBatch(const ReviewSet& set, std::int64_t batch);
  /// Only the second reviewer answers; others read.
  void openSample(const ReviewSet& set, const ReviewSample& sample, bool isChecker);
  void refresh();

 Q_SIGNALS:
  void closed();
  void messageRequested(muniment::MessageId message);
  void failed(const muniment::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  /// The keys of the list are those of answering.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void layOut();
  [[nodiscard]] QWidget* makeReading();
  [[nodiscard]] bool press(const QKeyEvent& event);
  void showInConversation();
  void open(const TagSetId& question, const QString& title);
  void takeQuestion(const TagSet& question);
  void showRows();
  void aim();
  void goOn();
  void editTags();
  [[nodiscard]] std::optional<int> current() const;

  ReviewSetDesk* m_desk;
  AnswerDesk m_answers;
  ReviewedMessagesModel* m_model;
  Tagger* m_tagger;
  ScreenHeader* m_header = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  PlainLabel* m_where = nullptr;
  PlainLabel* m_text = nullptr;
  TagBar* m_bar = nullptr;
  TagSetId m_question;
  std::optional<ReviewSampleId> m_sample;
  bool m_isFresh = true; ///< the first open row was not looked for yet
};

} // namespace muniment::ui
