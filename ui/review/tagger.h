#pragma once

#include "ui/review/review_desk.h"

#include <QtCore/QObject>

namespace muniment::ui {

/// Chooses tags for the messages looked at, one act after the other, and takes the last ones back.
class Tagger final : public QObject {
  Q_OBJECT

 public:
  /// What is tagged next.
  struct Target final {
    std::vector<MessageId> messages;
    std::int64_t place = -1; ///< of a message that is looked at alone, so that the person goes on to the next one
    friend bool operator==(const Target&, const Target&) = default;
  };
  enum class State { Asking, Ready, Failed };

  /// The desk must outlive this.
  Tagger(ReviewDesk& desk, QObject* parent);

  /// Asks for the sets anew.
  void refresh();
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const std::vector<TagSet>& sets() const { return m_sets; }
  /// The set that is answered now; null where there is none.
  [[nodiscard]] const TagSet* set() const;
  void setSet(const TagSetId& set);
  void setTarget(Target target);
  [[nodiscard]] const Target& target() const { return m_target; }
  /// How many of the messages looked at have a tag.
  [[nodiscard]] std::size_t having(const TagId& tag) const;
  /// Chooses a tag for all of them, or takes it back where all have it.
  void toggle(const TagId& tag);
  /// The same by its digit; false where no tag has it.
  bool press(int digit);
  [[nodiscard]] bool canUndo() const { return !m_acts.empty(); }
  void undo();

 Q_SIGNALS:
  /// Sets, or what the messages looked at have.
  void changed();
  void setsChanged();
  /// These messages have other tags now.
  void tagged(const std::vector<muniment::MessageId>& messages);
  /// The question is answered for this one message.
  void answered();
  /// What was answered at this place is open again.
  void reopened(qlonglong place);
  void failed(const muniment::Error& error);

 private:
  /// How to put back what was before.
  struct Act final {
    TagSetId set;
    std::int64_t place = -1;
    std::map<std::vector<TagId>, std::vector<MessageId>> before;
  };

  void choose(const TagSet& within, const TagId& tag, const Target& target, const ReviewDesk::Tags& before);
  void askTags();

  ReviewDesk* m_desk;
  State m_state = State::Asking;
  std::vector<TagSet> m_sets;
  std::optional<TagSetId> m_set;
  Target m_target;
  ReviewDesk::Tags m_tags; ///< of the target
  std::vector<Act> m_acts;
  int m_generation = 0;
};

} // namespace muniment::ui
