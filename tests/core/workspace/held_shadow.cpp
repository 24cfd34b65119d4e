#include "tests/core/workspace/held_shadow.h"

#include <algorithm>

namespace muniment::tests {

using Kind = HoldTargetKind;

bool HeldShadow::isInForce(const Order& order, QDate today) { return order.isActive || order.coolsUntil >= today; }

/// A person stands for all conversations, because the same two people speak in every one of them.
bool HeldShadow::covers(const Order& order, const Line& line) const {
  switch (order.kind) {
  case Kind::Message:
    return order.target == line.id.toString();
  case Kind::Conversation:
    return order.target == line.conversation.toString();
  case Kind::Person:
    return true;
  case Kind::Query:
    return line.text.contains(order.target);
  default:
    return false;
  }
}

bool HeldShadow::isHeld(const Line& line, QDate today) const {
  return std::ranges::any_of(orders,
                             [&](const Order& order) { return isInForce(order, today) && covers(order, line); });
}

bool HeldShadow::isHeld(const Paper& paper, QDate today) const {
  return std::ranges::any_of(orders, [&](const Order& order) {
    return isInForce(order, today) && order.kind == Kind::Item && order.target == paper.id.toString();
  });
}

bool HeldShadow::isHeld(const Thing& record, QDate today) const {
  const auto byItself = [&](const Order& order) {
    return isInForce(order, today) && ((order.kind == Kind::Record && order.target == record.id.toString()) ||
                                       (order.kind == Kind::Class && order.target == everyClass));
  };
  return std::ranges::any_of(orders, byItself) ||
         std::ranges::any_of(record.lines, [&](std::size_t line) { return isHeld(lines[line], today); }) ||
         std::ranges::any_of(record.papers, [&](std::size_t paper) { return isHeld(papers[paper], today); });
}

bool HeldShadow::isCovered(std::size_t line) const {
  return std::ranges::any_of(records, [&](const Thing& record) {
    return !record.isDestroyed && std::ranges::find(record.lines, line) != record.lines.end();
  });
}

bool HeldShadow::isPaperCovered(std::size_t paper) const {
  return std::ranges::any_of(records, [&](const Thing& record) {
    return !record.isDestroyed && std::ranges::find(record.papers, paper) != record.papers.end();
  });
}

bool HeldShadow::isAnythingLeft() const {
  const auto stays = [](const auto& one) { return !one.isDestroyed; };
  return std::ranges::any_of(records, stays) || std::ranges::any_of(lines, stays) || std::ranges::any_of(papers, stays);
}

void HeldShadow::clear() {
  lines.clear();
  papers.clear();
  records.clear();
  orders.clear();
}

} // namespace muniment::tests
