#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace muniment::ui {

class FilterPill;
class FlowLayout;
class PlainLabel;

/// How the sources of a conversation compare: what they have alike, what only one has, what differs; and the way from
/// one such message to the next. Hidden where there is only one source.
class ConflictBar final : public QWidget {
  Q_OBJECT

 public:
  explicit ConflictBar(QWidget* parent = nullptr);

  void clear();
  void setConflicts(workspace::ConflictsInConversation::Answer conflicts,
                    const std::vector<ConversationSource>& sources);
  /// From the message looked at on; -1 where none is.
  void step(std::int64_t from, bool forward);

 Q_SIGNALS:
  void jumped(qlonglong position);
  void stepRequested(bool forward);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Group final {
    FilterPill* pill = nullptr;
    std::vector<std::int64_t> positions;
  };

  QToolButton* makeButton(int icon, const QString& name, const QString& objectName);
  void addGroup(const QString& label, const QString& objectName, std::vector<std::int64_t> positions);
  void choose(const FilterPill* pill);
  [[nodiscard]] std::vector<std::int64_t> chosen() const;
  void showPlace(std::int64_t at, std::int64_t count);

  FlowLayout* m_pills;
  PlainLabel* m_agreeing;
  PlainLabel* m_place;
  QToolButton* m_previous;
  QToolButton* m_next;
  std::vector<Group> m_groups;
  std::vector<std::int64_t> m_all;
};

} // namespace muniment::ui
