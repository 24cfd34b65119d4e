#pragma once

#include "ui/reviewing/review_set_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The messages of a batch or of a sample with what was chosen for them, a page at a time.
class ReviewedMessagesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Sent, Sender, Text, Answer, FirstAnswer, ColumnCount };

  struct Row final {
    std::int64_t ordinal = 0;
    Message message;
    workspace::MessageNames names;
    std::vector<TagId> tags;  ///< of a sample: the second answer
    std::vector<TagId> first; ///< of a sample: empty where it is not told yet
    QString coder;
    bool isChecked = false;
    bool agrees = false;
  };

  /// The desk must outlive the model.
  ReviewedMessagesModel(ReviewSetDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void showBatch(const ReviewSetId& set, std::int64_t batch);
  void showSample(const ReviewSampleId& sample);
  /// Whose names the answers have.
  void setQuestion(const TagSet& question);
  /// Asks anew for what the rows that are there have now.
  void refresh();
  [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] bool isSample() const { return m_sample.has_value(); }
  /// The first row that nothing was chosen for; -1 where there is none among those read.
  [[nodiscard]] int firstOpen() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void begin();
  /// A page after an ordinal; `renews` puts it in the place of rows that are there.
  void load(std::int64_t after, bool renews);
  void take(const Result<std::vector<Row>>& rows, bool hasMore, bool renews, int generation);
  void renew(const std::vector<Row>& rows);
  [[nodiscard]] QString cell(const Row& row, int column) const;

  ReviewSetDesk* m_desk;
  ReviewSetId m_set;
  std::int64_t m_batch = 0;
  std::optional<ReviewSampleId> m_sample;
  TagSet m_question;
  std::vector<Row> m_rows;
  bool m_hasMore = false;
  bool m_isLoading = false;
  int m_generation = 0;
};

} // namespace muniment::ui
