#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace muniment::ui {

/// What waits for the person, the most urgent first: its state, what it is about, and one way on.
class NeedsList final : public QWidget {
  Q_OBJECT

 public:
  enum class Kind {
    Tasks,
    Due,
    Held,
    Rules,
    Cases,
    Questions,
    Campaigns,
    Undecided,
    Confirm,
    Proposed,
    Import,
    Connections,
    Emergency,
    Anchor,
    Backup
  };

  struct Need final {
    Kind kind = Kind::Confirm;
    Tone tone = Tone::Due;
    Icon icon = Icon::Clock;
    QString state;
    QString title;
    QString sentence;
    QString action;

    friend bool operator==(const Need&, const Need&) = default;
  };

  explicit NeedsList(QWidget* parent);

  void setNeeds(std::vector<Need> needs);

 Q_SIGNALS:
  void followed(muniment::ui::NeedsList::Kind kind);

 private:
  [[nodiscard]] QWidget* makeRow(const Need& need);

  QVBoxLayout* m_column;
  std::vector<Need> m_needs;
};

} // namespace muniment::ui
