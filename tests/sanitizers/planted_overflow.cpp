// Adds to the largest number. The undefined-behaviour sanitizer has to say so.
#include <iostream>
#include <limits>

int main(int argc, char**) {
  int number = std::numeric_limits<int>::max();
  number += argc;
  std::cout << number << '\n';
  return 0;
}
