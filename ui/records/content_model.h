#pragma once

#include "ui/conversations/transcript_people.h"
#include "ui/records/record_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What a record is made of: its documents, then its messages in the order of the transcript, with a line wherever
/// something between them was left out. A page at a time.
class ContentModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  struct Row final {
    enum class Kind : std::uint8_t { Document, Message, Omitted };
    Kind kind = Kind::Message;
    MessageId message;
    ItemId item = {}; ///< of a document that is still there
    MemberRole role = MemberRole::Selected;
    std::int32_t speaker = 0;
    MessageTime time;      ///< of an omission: of the message before it
    MessageTime until;     ///< of an omission: of the message behind it
    QString text;          ///< of a document: its name
    std::int64_t size = 0; ///< of an omission: messages; of a document: bytes
  };

  /// The desk must outlive the model.
  ContentModel(RecordDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  void setRecord(const Record& record);
  void setPeople(TranscriptPeople people);
  [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const TranscriptPeople& people() const { return m_people; }
  /// The first message that was selected, to show it where it was said; none while nothing is there.
  [[nodiscard]] std::optional<MessageId> firstSelected() const;

  [[nodiscard]] static QString omission(const Row& row);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load();
  void take(const std::vector<store::RecordMember>& members);
  void takeItems(const std::vector<CapturedItem>& items);

  RecordDesk* m_desk;
  RecordId m_record;
  TranscriptPeople m_people;
  std::vector<Row> m_rows;
  std::optional<std::int64_t> m_lastPosition;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
