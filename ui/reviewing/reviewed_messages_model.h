#pragma once

#include "ui/kit/growing_model.h"
#include "ui/reviewing/review_set_desk.h"

namespace muniment::ui {

/// A message of a batch or of a sample with what was chosen for it.
struct ReviewedMessage final {
  std::int64_t ordinal = 0;
  Message message;
  workspace::MessageNames names;
  std::vector<TagId> tags;  ///< of a sample: the second answer
  std::vector<TagId> first; ///< of a sample: empty where it is not told yet
  QString coder;
  bool isChecked = false;
  bool agrees = false;
};

/// The messages of a batch or of a sample with what was chosen for them, a page at a time.
class ReviewedMessagesModel final : public GrowingModel<PagedTable, ReviewedMessage> {
  Q_OBJECT

 public:
  enum Column { Sent, Sender, Text, Answer, FirstAnswer, ColumnCount };

  /// The desk must outlive the model.
  ReviewedMessagesModel(ReviewSetDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void showBatch(const ReviewSetId& set, std::int64_t batch);
  void showSample(const ReviewSampleId& sample);
  /// Whose names the answers have.
  void setQuestion(const TagSet& question);
  /// Asks anew for what the rows that are there have now.
  void renew();
  [[nodiscard]] bool isSample() const { return m_sample.has_value(); }
  /// The first row that nothing was chosen for; -1 where there is none among those read.
  [[nodiscard]] int firstOpen() const;

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  using Take = std::function<void(const Result<std::vector<Line>>& lines, bool hasMore)>;

  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.message.id == other.message.id; }
  /// The page after an ordinal.
  void askAfter(std::int64_t ordinal, const Take& take);
  void putInPlace(const std::vector<Line>& lines);
  [[nodiscard]] QString cell(const Line& line, int column) const;

  ReviewSetDesk* m_desk;
  ReviewSetId m_set;
  std::int64_t m_batch = 0;
  std::optional<ReviewSampleId> m_sample;
  TagSet m_question;
  int m_list = 0; ///< which one is shown; answers about an earlier one are dropped
};

} // namespace muniment::ui
