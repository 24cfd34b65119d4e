#include "ui/review/tagger.h"

namespace muniment::ui {
namespace {

constexpr std::size_t kMostActs = 100;

/// Of these tags those that belong to a set.
std::vector<TagId> within(const TagSet& set, const std::vector<TagId>& tags) {
  std::vector<TagId> found;
  std::ranges::copy_if(tags, std::back_inserter(found), [&](const TagId& tag) { return set.find(tag) != nullptr; });
  return found;
}

/// Whether choosing a tag, or taking it back, leaves this as it is.
bool staysSo(const TagSet& set, const std::vector<TagId>& had, const TagId& tag, bool takesBack) {
  const bool has = std::ranges::find(had, tag) != had.end();
  return takesBack ? !has : has && (set.multiple || had.size() == 1);
}

} // namespace

Tagger::Tagger(ReviewDesk& desk, QObject* parent) : QObject(parent), m_desk(&desk) {}

void Tagger::refresh() {
  m_desk->ask(workspace::TagSets()).then(this, [this](const Result<std::vector<TagSet>>& sets) {
    m_state = sets ? State::Ready : State::Failed;
    if (sets) {
      m_sets = *sets;
      std::erase_if(m_sets, [](const TagSet& set) {
        return std::ranges::all_of(set.tags, [](const ReviewTag& tag) { return tag.retired; });
      });
      Q_EMIT setsChanged();
    }
    Q_EMIT changed();
  });
}

const TagSet* Tagger::set() const {
  const auto found = m_set ? std::ranges::find(m_sets, *m_set, &TagSet::id) : m_sets.begin();
  return found != m_sets.end() ? &*found : m_sets.empty() ? nullptr : &m_sets.front();
}

void Tagger::setSet(const TagSetId& set) {
  m_set = set;
  Q_EMIT changed();
}

void Tagger::setTarget(Target target) {
  if (target == m_target)
    return;
  m_target = std::move(target);
  m_tags.clear();
  askTags();
}

void Tagger::askTags() {
  const int generation = ++m_generation;
  if (m_target.messages.empty()) {
    Q_EMIT changed();
    return;
  }
  m_desk->ask(workspace::TagsOfMessages{m_target.messages})
      .then(this, [this, generation](const Result<ReviewDesk::Tags>& tags) {
        if (generation != m_generation)
          return;
        if (tags)
          m_tags = *tags;
        Q_EMIT changed();
      });
}

std::size_t Tagger::having(const TagId& tag) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      m_tags, [&](const auto& each) { return std::ranges::find(each.second, tag) != each.second.end(); }));
}

bool Tagger::press(int digit) {
  const TagSet* asked = set();
  if (!asked || m_target.messages.empty())
    return false;
  const auto tag =
      std::ranges::find_if(asked->tags, [&](const ReviewTag& each) { return each.key == digit && !each.retired; });
  if (tag == asked->tags.end())
    return false;
  toggle(tag->id);
  return true;
}

void Tagger::toggle(const TagId& tag) {
  const TagSet* asked = set();
  if (!asked || m_target.messages.empty())
    return;
  // What the messages have is asked anew: somebody else may be at work on them too.
  m_desk->ask(workspace::TagsOfMessages{m_target.messages})
      .then(this, [this, asked = *asked, tag, target = m_target](const Result<ReviewDesk::Tags>& before) {
        if (before)
          choose(asked, tag, target, *before);
        else
          Q_EMIT failed(before.error());
      });
}

void Tagger::choose(const TagSet& within, const TagId& tag, const Target& target, const ReviewDesk::Tags& before) {
  Act act;
  act.set = within.id;
  act.place = target.place;
  bool allHave = true;
  for (const MessageId& message : target.messages) {
    const auto known = before.find(message);
    std::vector<TagId> had = known == before.end() ? std::vector<TagId>() : ui::within(within, known->second);
    allHave = allHave && std::ranges::find(had, tag) != had.end();
    act.before[std::move(had)].push_back(message);
  }
  workspace::TagMessages command;
  command.set = within.id;
  command.messages = target.messages;
  (allHave ? command.takeBack : command.choose).push_back(tag);
  std::erase_if(act.before, [&](const auto& each) { return staysSo(within, each.first, tag, allHave); });
  const bool isAnswer = !allHave && target.place >= 0 && !within.multiple;
  m_desk->run(std::move(command))
      .then(this, [this, act = std::move(act), target, isAnswer](const Result<workspace::Receipt>& receipt) {
        if (!receipt) {
          Q_EMIT failed(receipt.error());
          return;
        }
        m_acts.push_back(act);
        if (m_acts.size() > kMostActs)
          m_acts.erase(m_acts.begin());
        Q_EMIT tagged(target.messages);
        if (target == m_target)
          askTags();
      });
  if (isAnswer) // the eye goes on at once
    Q_EMIT answered();
}

void Tagger::undo() {
  if (m_acts.empty())
    return;
  const Act act = std::move(m_acts.back());
  m_acts.pop_back();
  const auto set = std::ranges::find(m_sets, act.set, &TagSet::id);
  if (set == m_sets.end())
    return;
  for (const auto& [before, messages] : act.before) {
    workspace::TagMessages command;
    command.set = act.set;
    command.messages = messages;
    command.choose = before;
    for (const ReviewTag& tag : set->tags) {
      if (std::ranges::find(before, tag.id) == before.end())
        command.takeBack.push_back(tag.id);
    }
    m_desk->run(std::move(command)).then(this, [this, messages](const Result<workspace::Receipt>& receipt) {
      if (!receipt) {
        Q_EMIT failed(receipt.error());
        return;
      }
      Q_EMIT tagged(messages);
      askTags();
    });
  }
  if (act.place >= 0)
    Q_EMIT reopened(act.place);
}

} // namespace muniment::ui
